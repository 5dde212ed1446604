import type { PersonalData } from '#libs/platform/privacy/personal-data';

/** The places of a student, what they wished, and the cohorts that a teacher leads. */
export const schoolsPersonalData: PersonalData = {
  sections: {
    enrolments: `SELECT school.name AS "school", cohort.name AS "cohort", cohort.academic_year AS "academicYear",
                        enrolment.student_number AS "studentNumber", enrolment.skills, enrolment.term,
                        enrolment.status, enrolment.withdrawal_reason AS "withdrawalReason",
                        enrolment.created_at AS "since"
                   FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id
                   JOIN organisation school ON school.id = cohort.school_id
                  WHERE enrolment.user_id = $1 ORDER BY enrolment.id`,
    choices: `SELECT cohort.name AS "cohort", project.title AS "project", item.rank,
                     ballot.submitted_at AS "submittedAt", ballot.source
                FROM preference_ballot ballot JOIN enrolment ON enrolment.id = ballot.enrolment_id
                JOIN cohort ON cohort.id = enrolment.cohort_id
                LEFT JOIN preference_item item ON item.ballot_id = ballot.id
                LEFT JOIN project ON project.id = item.project_id
               WHERE enrolment.user_id = $1 ORDER BY ballot.id, item.rank, project.title`,
    imports: `SELECT line.created_at AS "at", line.before, line.after
                FROM roster_import_line line JOIN enrolment ON enrolment.id = line.enrolment_id
               WHERE enrolment.user_id = $1 ORDER BY line.id`,
    cohortsLed: `SELECT school.name AS "school", cohort.name AS "cohort", cohort.academic_year AS "academicYear"
                   FROM cohort JOIN organisation school ON school.id = cohort.school_id
                  WHERE cohort.teacher_id = $1 ORDER BY cohort.id`,
  },
  // Whoever is not placed yet leaves the cohort; a place that was given stays counted, under a name that is gone.
  erasures: [
    `DELETE FROM roster_import_line WHERE enrolment_id IN (SELECT id FROM enrolment WHERE user_id = $1)`,
    `DELETE FROM enrolment_invitation WHERE enrolment_id IN (SELECT id FROM enrolment WHERE user_id = $1)`,
    `UPDATE enrolment SET status = 'WITHDRAWN', withdrawal_reason = 'OTHER', version = version + 1
      WHERE user_id = $1 AND status <> 'WITHDRAWN'
        AND cohort_id IN (SELECT id FROM cohort WHERE status <> 'ALLOCATED')`,
    `UPDATE enrolment SET student_number = NULL, skills = '{}', term = NULL WHERE user_id = $1`,
  ],
};
