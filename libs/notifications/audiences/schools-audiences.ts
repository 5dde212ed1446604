import { audienceOf, personColumns } from '#libs/notifications/audience';

/** Of an enrolment: its student, unless withdrawn meanwhile; one who joins late may choose at once. */
export const invitedStudent = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", enrolment.id AS "aboutId",
         cohort.name AS "cohort", school.name AS "school",
         CASE WHEN cohort.status = 'PREFERENCES_OPEN' THEN 'open' ELSE 'later' END AS "choices"
    FROM enrolment
    JOIN app_user person ON person.id = enrolment.user_id
    JOIN cohort ON cohort.id = enrolment.cohort_id
    JOIN organisation school ON school.id = cohort.school_id
   WHERE enrolment.id = $1 AND enrolment.status <> 'WITHDRAWN'`);

/** Of a cohort: every student who has not withdrawn. Times are told in the cohort's zone. */
export const studentsOfCohort = audienceOf(`
  SELECT ${personColumns}, cohort.time_zone AS "timeZone", enrolment.id AS "aboutId",
         cohort.name AS "cohort", school.name AS "school",
         (SELECT count(*)::int FROM project_offer offer JOIN project ON project.id = offer.project_id
           WHERE offer.cohort_id = cohort.id AND project.status = 'PUBLISHED') AS "projects",
         coalesce(cohort.preferences_close_at, now()) AS "closesAt",
         CASE WHEN cohort.preferences_close_at IS NULL THEN 'no' ELSE 'yes' END AS "hasClosingTime"
    FROM cohort
    JOIN organisation school ON school.id = cohort.school_id
    JOIN enrolment ON enrolment.cohort_id = cohort.id AND enrolment.status <> 'WITHDRAWN'
    JOIN app_user person ON person.id = enrolment.user_id
   WHERE cohort.id = $1`);
