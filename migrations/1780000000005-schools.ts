import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE cohort (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    school_id uuid NOT NULL,
    teacher_id uuid NOT NULL,
    name text NOT NULL,
    academic_year text NOT NULL,
    time_zone text NOT NULL,
    status text NOT NULL,
    preferences_close_at timestamptz,
    reopening_reason text,
    CONSTRAINT pk_cohort PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_cohort_preferences_close_at ON cohort (preferences_close_at) WHERE status = 'PREFERENCES_OPEN'`,
  `CREATE INDEX ix_cohort_teacher_id ON cohort (teacher_id)`,
  `CREATE INDEX ix_cohort_school_id ON cohort (school_id)`,
  `CREATE TABLE enrolment (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    cohort_id uuid NOT NULL,
    user_id uuid NOT NULL,
    student_number text,
    skills text array NOT NULL,
    term text,
    status text NOT NULL,
    withdrawal_reason text,
    CONSTRAINT pk_enrolment PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_enrolment_user_id ON enrolment (user_id)`,
  `CREATE UNIQUE INDEX ix_enrolment_cohort_id_student_number ON enrolment (cohort_id, student_number) WHERE student_number IS NOT NULL`,
  `CREATE UNIQUE INDEX ix_enrolment_cohort_id_user_id ON enrolment (cohort_id, user_id)`,
  `CREATE TABLE preference_ballot (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    enrolment_id uuid NOT NULL,
    submitted_at timestamptz NOT NULL,
    source text NOT NULL,
    CONSTRAINT pk_preference_ballot PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX ix_preference_ballot_enrolment_id ON preference_ballot (enrolment_id)`,
  `CREATE TABLE preference_item (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    ballot_id uuid NOT NULL,
    project_id uuid NOT NULL,
    rank integer NOT NULL,
    CONSTRAINT pk_preference_item PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_preference_item_project_id ON preference_item (project_id)`,
  `CREATE UNIQUE INDEX ix_preference_item_ballot_id_project_id ON preference_item (ballot_id, project_id)`,
  `CREATE TABLE project_offer (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    project_id uuid NOT NULL,
    cohort_id uuid NOT NULL,
    CONSTRAINT pk_project_offer PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_project_offer_cohort_id ON project_offer (cohort_id)`,
  `CREATE UNIQUE INDEX ix_project_offer_project_id ON project_offer (project_id)`,
  `ALTER TABLE cohort ADD CONSTRAINT fk_cohort_school_id FOREIGN KEY (school_id) REFERENCES organisation(id)`,
  `ALTER TABLE cohort ADD CONSTRAINT fk_cohort_teacher_id FOREIGN KEY (teacher_id) REFERENCES app_user(id)`,
  `ALTER TABLE enrolment ADD CONSTRAINT fk_enrolment_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohort(id)`,
  `ALTER TABLE enrolment ADD CONSTRAINT fk_enrolment_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
  `ALTER TABLE preference_ballot ADD CONSTRAINT fk_preference_ballot_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment(id)`,
  `ALTER TABLE preference_item ADD CONSTRAINT fk_preference_item_ballot_id FOREIGN KEY (ballot_id) REFERENCES preference_ballot(id)`,
  `ALTER TABLE preference_item ADD CONSTRAINT fk_preference_item_project_id FOREIGN KEY (project_id) REFERENCES project(id)`,
  `ALTER TABLE project_offer ADD CONSTRAINT fk_project_offer_project_id FOREIGN KEY (project_id) REFERENCES project(id)`,
  `ALTER TABLE project_offer ADD CONSTRAINT fk_project_offer_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohort(id)`,
];

const down = [
  `ALTER TABLE project_offer DROP CONSTRAINT fk_project_offer_cohort_id`,
  `ALTER TABLE project_offer DROP CONSTRAINT fk_project_offer_project_id`,
  `ALTER TABLE preference_item DROP CONSTRAINT fk_preference_item_project_id`,
  `ALTER TABLE preference_item DROP CONSTRAINT fk_preference_item_ballot_id`,
  `ALTER TABLE preference_ballot DROP CONSTRAINT fk_preference_ballot_enrolment_id`,
  `ALTER TABLE enrolment DROP CONSTRAINT fk_enrolment_user_id`,
  `ALTER TABLE enrolment DROP CONSTRAINT fk_enrolment_cohort_id`,
  `ALTER TABLE cohort DROP CONSTRAINT fk_cohort_teacher_id`,
  `ALTER TABLE cohort DROP CONSTRAINT fk_cohort_school_id`,
  `DROP INDEX ix_project_offer_project_id`,
  `DROP INDEX ix_project_offer_cohort_id`,
  `DROP TABLE project_offer`,
  `DROP INDEX ix_preference_item_ballot_id_project_id`,
  `DROP INDEX ix_preference_item_project_id`,
  `DROP TABLE preference_item`,
  `DROP INDEX ix_preference_ballot_enrolment_id`,
  `DROP TABLE preference_ballot`,
  `DROP INDEX ix_enrolment_cohort_id_user_id`,
  `DROP INDEX ix_enrolment_cohort_id_student_number`,
  `DROP INDEX ix_enrolment_user_id`,
  `DROP TABLE enrolment`,
  `DROP INDEX ix_cohort_school_id`,
  `DROP INDEX ix_cohort_teacher_id`,
  `DROP INDEX ix_cohort_preferences_close_at`,
  `DROP TABLE cohort`,
];

export class Schools1780000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
