import { audienceOf, personColumns } from '#libs/notifications/audience';
import {
  editorsOfProject,
  runWithSchool,
  teacherColumn,
  teamSizeColumn,
} from '#libs/notifications/audiences/run-columns';

/** Of a run: the person who asked for it; whoever simulates is at the screen. */
export const runRequester = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", run.id AS "aboutId", cohort.name AS "cohort",
         coalesce((run.outcome->'metrics'->>'placed')::int, 0) AS "placed",
         coalesce((run.outcome->'metrics'->>'students')::int, 0) AS "students",
         coalesce(run.failure, '') AS "failure"
    FROM ${runWithSchool}
    JOIN app_user person ON person.id = run.requested_by_id
   WHERE run.id = $1 AND run.kind <> 'SIMULATION'`);

/** Of a published run: each student with a place. */
export const placedStudents = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", assignment.enrolment_id AS "aboutId",
         school.name AS "school", ${teacherColumn}, project.title AS "project", nonprofit.name AS "nonprofit",
         assignment.rank AS "rank", ${teamSizeColumn}
    FROM ${runWithSchool}
    JOIN assignment ON assignment.run_id = run.id
    JOIN project ON project.id = assignment.project_id
    JOIN organisation nonprofit ON nonprofit.id = project.organisation_id
    JOIN enrolment ON enrolment.id = assignment.enrolment_id
    JOIN app_user person ON person.id = enrolment.user_id
   WHERE run.id = $1`);

/** Of a published run: each student without a place. */
export const unplacedStudents = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", assignment.enrolment_id AS "aboutId",
         cohort.name AS "cohort", school.name AS "school", ${teacherColumn},
         coalesce(assignment.reason, '') AS "reason"
    FROM ${runWithSchool}
    JOIN assignment ON assignment.run_id = run.id AND assignment.project_id IS NULL
    JOIN enrolment ON enrolment.id = assignment.enrolment_id
    JOIN app_user person ON person.id = enrolment.user_id
   WHERE run.id = $1`);

/** Of a published run: the teacher of the cohort. */
export const teacherOfRun = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone",
         run.id AS "aboutId", cohort.name AS "cohort",
         (SELECT count(*)::int FROM assignment WHERE run_id = run.id AND project_id IS NOT NULL) AS "placed",
         (SELECT count(*)::int FROM assignment WHERE run_id = run.id AND project_id IS NULL) AS "unplaced",
         (SELECT count(*)::int FROM team WHERE run_id = run.id) AS "projects"
    FROM ${runWithSchool}
    JOIN app_user person ON person.id = cohort.teacher_id
   WHERE run.id = $1`);

/** Of a published run: the editors of each nonprofit, for each of its projects that got a team. */
export const editorsOfRunningProjects = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", project.id AS "aboutId",
         project.title AS "project", school.name AS "school", ${teacherColumn}, ${teamSizeColumn}
    FROM ${runWithSchool}
    JOIN team own ON own.run_id = run.id
    JOIN project ON project.id = own.project_id
    ${editorsOfProject}
   WHERE run.id = $1`);

/** Of a published run: the editors of each nonprofit, for each of its projects that the run closed. */
export const editorsOfClosedProjects = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", project.id AS "aboutId",
         project.title AS "project", school.name AS "school", coalesce(result->>'reason', '') AS "reason"
    FROM ${runWithSchool}
   CROSS JOIN LATERAL jsonb_array_elements(run.outcome->'projects') AS result
    JOIN project ON project.id = (result->>'id')::uuid
    ${editorsOfProject}
   WHERE run.id = $1 AND result->>'status' = 'CLOSED'`);
