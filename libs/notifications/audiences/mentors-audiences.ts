import { audienceOf, personColumns } from '#libs/notifications/audience';
import { runWithSchool, teacherColumn, teamSizeColumn } from '#libs/notifications/audiences/run-columns';

const mentored = `
    JOIN project ON project.id = assigned.project_id
    JOIN organisation nonprofit ON nonprofit.id = project.organisation_id
    JOIN mentor_profile mentor ON mentor.id = assigned.mentor_id
    JOIN app_user person ON person.id = mentor.user_id`;

const mentorColumns = `
         ${personColumns}, person.time_zone AS "timeZone", project.id AS "aboutId", project.title AS "project",
         nonprofit.name AS "nonprofit", school.name AS "school", ${teacherColumn}`;

/** What the publication before a re-match says of the project and the mentor of `assigned`. */
const sameBefore = `
  SELECT FROM mentor_assignment before
   WHERE before.run_id = run.previous_run_id
     AND before.project_id = assigned.project_id AND before.mentor_id = assigned.mentor_id`;

/** Of a published run: each mentor, for each project that they are to accompany. */
export const mentorsOfRun = audienceOf(`
  SELECT ${mentorColumns}, ${teamSizeColumn}
    FROM ${runWithSchool}
    JOIN mentor_assignment assigned ON assigned.run_id = run.id
    ${mentored}
   WHERE run.id = $1`);

/** Of a published re-match: each mentor, for each project that they did not accompany before. */
export const newMentorsOfRun = audienceOf(`
  SELECT ${mentorColumns}, ${teamSizeColumn}
    FROM ${runWithSchool}
    JOIN mentor_assignment assigned ON assigned.run_id = run.id
    ${mentored}
   WHERE run.id = $1 AND NOT EXISTS (${sameBefore})`);

/** Of a published re-match: each mentor, for each project that they accompanied before and do so no more. */
export const releasedMentors = audienceOf(`
  SELECT ${mentorColumns}
    FROM ${runWithSchool}
    JOIN mentor_assignment assigned ON assigned.run_id = run.previous_run_id
    ${mentored}
   WHERE run.id = $1 AND NOT EXISTS (
     SELECT FROM mentor_assignment now
      WHERE now.run_id = run.id AND now.project_id = assigned.project_id AND now.mentor_id = assigned.mentor_id)`);
