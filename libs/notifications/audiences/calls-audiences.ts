import { audienceOf, personColumns } from '#libs/notifications/audience';

/** Of a need: the editors of its nonprofit. Times are told in the zone in which the call set its closing. */
export const needEditors = audienceOf(`
  SELECT ${personColumns}, call.time_zone AS "timeZone", need.id AS "aboutId",
         need.number AS "number", need.title AS "title", call.title AS "call", call.closes_at AS "closesAt",
         call.contact_email AS "callContact", coalesce(need.refusal_reason, '') AS "reason",
         coalesce(need.advice, '') AS "advice",
         CASE WHEN coalesce(trim(need.advice), '') = '' THEN 'no' ELSE 'yes' END AS "hasAdvice"
    FROM need_submission need
    JOIN call_for_projects call ON call.id = need.call_id
    JOIN membership ON membership.organisation_id = need.organisation_id AND membership.role = 'NONPROFIT_EDITOR'
    JOIN app_user person ON person.id = membership.user_id
   WHERE need.id = $1`);
