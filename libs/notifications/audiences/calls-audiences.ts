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

/** Of a need still in draft while its call is open: the editors of its nonprofit. */
export const editorsOfWaitingDraft = audienceOf(`
  SELECT ${personColumns}, call.time_zone AS "timeZone", need.id AS "aboutId",
         need.title AS "title", call.title AS "call", call.closes_at AS "closesAt", call.contact_email AS "callContact"
    FROM need_submission need
    JOIN call_for_projects call ON call.id = need.call_id AND call.status = 'OPEN' AND call.closes_at > now()
    JOIN membership ON membership.organisation_id = need.organisation_id AND membership.role = 'NONPROFIT_EDITOR'
    JOIN app_user person ON person.id = membership.user_id
   WHERE need.id = $1 AND need.status = 'DRAFT'`);

/** Of an open call: the editors of the nonprofits that submitted a need to an earlier one, each person once. */
export const editorsOfPastNonprofits = audienceOf(`
  SELECT DISTINCT ${personColumns}, call.time_zone AS "timeZone", call.id AS "aboutId",
         call.title AS "call", call.closes_at AS "closesAt", call.contact_email AS "callContact"
    FROM call_for_projects call
    JOIN need_submission need ON need.call_id <> call.id AND need.status NOT IN ('DRAFT', 'WITHDRAWN')
    JOIN membership ON membership.organisation_id = need.organisation_id AND membership.role = 'NONPROFIT_EDITOR'
    JOIN app_user person ON person.id = membership.user_id
   WHERE call.id = $1 AND call.status = 'OPEN' AND call.closes_at > now()`);
