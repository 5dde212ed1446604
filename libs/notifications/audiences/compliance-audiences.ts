import { audienceOf, personColumns } from '#libs/notifications/audience';

/** Of an erasure request: whoever asked. */
export const erasureRequester = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", request.id AS "aboutId",
         coalesce(request.legal_ground, '') AS "ground"
    FROM privacy_request request JOIN app_user person ON person.id = request.user_id
   WHERE request.id = $1 AND request.kind = 'ERASURE'`);

/** Of an erasure request: every coordinator. */
export const coordinatorsOfErasure = audienceOf(`
  SELECT DISTINCT ${personColumns}, person.time_zone AS "timeZone", request.id AS "aboutId"
    FROM privacy_request request
    JOIN membership ON membership.role = 'COORDINATOR'
    JOIN app_user person ON person.id = membership.user_id
   WHERE request.id = $1 AND request.kind = 'ERASURE'`);

/** Of a request for a copy: whoever asked. */
export const exportRequester = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", request.id AS "aboutId"
    FROM privacy_request request JOIN app_user person ON person.id = request.user_id
   WHERE request.id = $1 AND request.kind = 'EXPORT'`);
