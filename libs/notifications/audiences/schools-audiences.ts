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

/** Of an enrolment: its student, unless they have taken part or signed in meanwhile, or it is too late. */
export const unclaimedStudent = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", enrolment.id AS "aboutId",
         cohort.name AS "cohort", school.name AS "school",
         CASE WHEN cohort.status = 'PREFERENCES_OPEN' THEN 'open' ELSE 'later' END AS "choices"
    FROM enrolment
    JOIN app_user person ON person.id = enrolment.user_id
    JOIN cohort ON cohort.id = enrolment.cohort_id
    JOIN organisation school ON school.id = cohort.school_id
   WHERE enrolment.id = $1 AND enrolment.status = 'INVITED'
     AND cohort.status IN ('ENROLLING', 'PREFERENCES_OPEN')
     AND NOT EXISTS (SELECT FROM session WHERE session.user_id = person.id)`);

/** Of a cohort whose preferences are open: the students who have not sent a ballot. */
export const studentsWithoutBallot = audienceOf(`
  SELECT ${personColumns}, cohort.time_zone AS "timeZone", enrolment.id AS "aboutId",
         cohort.name AS "cohort", school.name AS "school", cohort.preferences_close_at AS "closesAt"
    FROM cohort
    JOIN organisation school ON school.id = cohort.school_id
    JOIN enrolment ON enrolment.cohort_id = cohort.id AND enrolment.status <> 'WITHDRAWN'
    JOIN app_user person ON person.id = enrolment.user_id
   WHERE cohort.id = $1 AND cohort.status = 'PREFERENCES_OPEN' AND cohort.preferences_close_at > now()
     AND NOT EXISTS (SELECT FROM preference_ballot ballot WHERE ballot.enrolment_id = enrolment.id)`);

/** Of a ballot: its student, with the wishes as they stand. */
export const studentOfBallot = audienceOf(`
  SELECT ${personColumns}, cohort.time_zone AS "timeZone", ballot.id AS "aboutId",
         cohort.name AS "cohort", ballot.source AS "source",
         coalesce(cohort.preferences_close_at, now()) AS "closesAt",
         CASE WHEN cohort.status <> 'PREFERENCES_OPEN' THEN 'over'
              WHEN cohort.preferences_close_at IS NULL THEN 'open' ELSE 'until' END AS "changes",
         (SELECT count(*)::int FROM preference_item item WHERE item.ballot_id = ballot.id) AS "projects",
         coalesce((SELECT string_agg(item.rank || '. ' || project.title, E'\\n' ORDER BY item.rank, project.number)
                     FROM preference_item item JOIN project ON project.id = item.project_id
                    WHERE item.ballot_id = ballot.id), '') AS "wishes"
    FROM preference_ballot ballot
    JOIN enrolment ON enrolment.id = ballot.enrolment_id AND enrolment.status <> 'WITHDRAWN'
    JOIN cohort ON cohort.id = enrolment.cohort_id
    JOIN app_user person ON person.id = enrolment.user_id
   WHERE ballot.id = $1`);

/** The students of a cohort `cohort` who have sent no ballot and not withdrawn. */
const silentStudents = `
  enrolment place JOIN app_user student ON student.id = place.user_id
            WHERE place.cohort_id = cohort.id AND place.status <> 'WITHDRAWN'
              AND NOT EXISTS (SELECT FROM preference_ballot ballot WHERE ballot.enrolment_id = place.id)`;

/** Of a cohort whose preferences have closed: its teacher, with those who have not answered (100 names at most). */
export const teacherOfCohort = audienceOf(`
  SELECT ${personColumns}, cohort.time_zone AS "timeZone", cohort.id AS "aboutId", cohort.name AS "cohort",
         (SELECT count(*)::int FROM enrolment WHERE cohort_id = cohort.id AND status <> 'WITHDRAWN') AS "students",
         (SELECT count(*)::int FROM ${silentStudents}) AS "silent",
         coalesce((SELECT string_agg(listed.name || ' (' || listed.email || ')', E'\\n' ORDER BY listed.name)
                     FROM (SELECT student.name, student.email FROM ${silentStudents}
                            ORDER BY student.name LIMIT 100) listed), '') AS "names"
    FROM cohort
    JOIN app_user person ON person.id = cohort.teacher_id
   WHERE cohort.id = $1 AND cohort.status <> 'PREFERENCES_OPEN'`);
