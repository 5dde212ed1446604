/** Whom to write to at the school, as its students and partners read it. */
export const teacherColumn = `teacher.name || ' (' || teacher.email || ')' AS "teacher"`;

export const runWithSchool = `
  matching_run run
    JOIN cohort ON cohort.id = run.cohort_id
    JOIN organisation school ON school.id = cohort.school_id
    JOIN app_user teacher ON teacher.id = cohort.teacher_id`;

/** How many students of a run `run` and a project `project` are in one team. */
export const teamSizeColumn = `
  (SELECT count(*)::int FROM team_member member JOIN team ON team.id = member.team_id
    WHERE team.run_id = run.id AND team.project_id = project.id) AS "teamSize"`;

/** The people who care for a project `project` at its nonprofit. */
export const editorsOfProject = `
    JOIN membership ON membership.organisation_id = project.organisation_id AND membership.role = 'NONPROFIT_EDITOR'
    JOIN app_user person ON person.id = membership.user_id`;
