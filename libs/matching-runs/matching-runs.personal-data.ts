import type { PersonalData } from '#libs/platform/privacy/personal-data';

/** The places that published runs gave, the projects to mentor, and the runs that a person asked for. Snapshots know enrolments by id alone. */
export const matchingRunsPersonalData: PersonalData = {
  sections: {
    placements: `SELECT cohort.name AS "cohort", project.title AS "project", assignment.rank, assignment.reason,
                        run.published_at AS "publishedAt"
                   FROM assignment JOIN enrolment ON enrolment.id = assignment.enrolment_id
                   JOIN matching_run run ON run.id = assignment.run_id
                   JOIN cohort ON cohort.id = run.cohort_id
                   LEFT JOIN project ON project.id = assignment.project_id
                  WHERE enrolment.user_id = $1 ORDER BY assignment.id`,
    mentoring: `SELECT project.title AS "project", run.published_at AS "publishedAt"
                  FROM mentor_assignment assigned JOIN mentor_profile mentor ON mentor.id = assigned.mentor_id
                  JOIN matching_run run ON run.id = assigned.run_id
                  JOIN project ON project.id = assigned.project_id
                 WHERE mentor.user_id = $1 ORDER BY assigned.id`,
    runs: `SELECT cohort.name AS "cohort", run.objective, run.status, run.created_at AS "askedAt"
             FROM matching_run run JOIN cohort ON cohort.id = run.cohort_id
            WHERE run.requested_by_id = $1 OR run.decided_by_id = $1 ORDER BY run.id`,
  },
  erasures: [],
};
