import { audienceOf, personColumns } from '#libs/notifications/audience';

/** Of a sign-in request: whoever asked. */
export const signInRequester = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", code.id AS "aboutId"
    FROM sign_in_code code JOIN app_user person ON person.id = code.user_id
   WHERE code.id = $1`);

/** Of a membership: its person. */
export const invitedMember = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", membership.id AS "aboutId",
         organisation.name AS "organisation", membership.role AS "role"
    FROM membership
    JOIN app_user person ON person.id = membership.user_id
    JOIN organisation ON organisation.id = membership.organisation_id
   WHERE membership.id = $1`);
