import { audienceOf, personColumns } from '#libs/notifications/audience';
import {
  editorsOfProject,
  runWithSchool,
  teacherColumn,
  teamSizeColumn,
} from '#libs/notifications/audiences/run-columns';

/** Each student of a re-match with the place now, `assignment`, and the one that was published before, `before`. */
const places = `
    JOIN assignment ON assignment.run_id = run.id
    LEFT JOIN assignment before ON before.run_id = run.previous_run_id AND before.enrolment_id = assignment.enrolment_id
    JOIN enrolment ON enrolment.id = assignment.enrolment_id
    JOIN app_user person ON person.id = enrolment.user_id`;

const placeNow = `
    JOIN project ON project.id = assignment.project_id
    JOIN organisation nonprofit ON nonprofit.id = project.organisation_id`;

const placeColumns = `
         ${personColumns}, person.time_zone AS "timeZone", assignment.enrolment_id AS "aboutId",
         school.name AS "school", ${teacherColumn}, project.title AS "project", nonprofit.name AS "nonprofit",
         assignment.rank AS "rank", ${teamSizeColumn}`;

/** Of a published re-match: each student who has a place and had none. */
export const newlyPlacedStudents = audienceOf(`
  SELECT ${placeColumns}
    FROM ${runWithSchool} ${places} ${placeNow}
   WHERE run.id = $1 AND before.project_id IS NULL`);

/** Of a published re-match: each student whose project is another one than before. */
export const movedStudents = audienceOf(`
  SELECT ${placeColumns}, earlier.title AS "before"
    FROM ${runWithSchool} ${places} ${placeNow}
    JOIN project earlier ON earlier.id = before.project_id
   WHERE run.id = $1 AND before.project_id <> assignment.project_id`);

/** Of a published re-match: each student who had a place and has none. */
export const studentsWithoutTheirPlace = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", assignment.enrolment_id AS "aboutId",
         cohort.name AS "cohort", school.name AS "school", ${teacherColumn}, earlier.title AS "before"
    FROM ${runWithSchool} ${places}
    JOIN project earlier ON earlier.id = before.project_id
   WHERE run.id = $1 AND assignment.project_id IS NULL`);

/** Of a published re-match: the teacher of the cohort. */
export const teacherOfRematch = audienceOf(`
  SELECT ${personColumns}, person.time_zone AS "timeZone", run.id AS "aboutId", cohort.name AS "cohort",
         (SELECT count(*)::int
            FROM assignment
            LEFT JOIN assignment before
              ON before.run_id = run.previous_run_id AND before.enrolment_id = assignment.enrolment_id
           WHERE assignment.run_id = run.id AND assignment.project_id IS DISTINCT FROM before.project_id) AS "told"
    FROM ${runWithSchool}
    JOIN app_user person ON person.id = cohort.teacher_id
   WHERE run.id = $1`);

const projectColumns = `
         ${personColumns}, person.time_zone AS "timeZone", project.id AS "aboutId",
         project.title AS "project", school.name AS "school"`;

const teamNow = `
    JOIN team own ON own.run_id = run.id
    LEFT JOIN team before ON before.run_id = run.previous_run_id AND before.project_id = own.project_id
    JOIN project ON project.id = own.project_id
    ${editorsOfProject}`;

/** Of a published re-match: the editors of each project that has a team and had none. */
export const editorsOfStaffedProjects = audienceOf(`
  SELECT ${projectColumns}, ${teacherColumn}, ${teamSizeColumn}
    FROM ${runWithSchool} ${teamNow}
   WHERE run.id = $1 AND before.id IS NULL`);

const membersOf = (team: string) =>
  `(SELECT array_agg(member.enrolment_id ORDER BY member.enrolment_id) FROM team_member member WHERE member.team_id = ${team}.id)`;

/** Of a published re-match: the editors of each project whose team has others in it than before. */
export const editorsOfChangedTeams = audienceOf(`
  SELECT ${projectColumns}, ${teacherColumn}, ${teamSizeColumn}
    FROM ${runWithSchool} ${teamNow}
   WHERE run.id = $1 AND before.id IS NOT NULL AND ${membersOf('own')} <> ${membersOf('before')}`);

/** Of a published re-match: the editors of each project that had a team and has none. */
export const editorsOfDisbandedTeams = audienceOf(`
  SELECT ${projectColumns}, coalesce(result->>'reason', '') AS "reason"
    FROM ${runWithSchool}
   CROSS JOIN LATERAL jsonb_array_elements(run.outcome->'projects') AS result
    JOIN team before ON before.run_id = run.previous_run_id AND before.project_id = (result->>'id')::uuid
    JOIN project ON project.id = before.project_id
    ${editorsOfProject}
   WHERE run.id = $1 AND result->>'status' = 'CLOSED'`);
