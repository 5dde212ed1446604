import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE matching_run (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    cohort_id uuid NOT NULL,
    requested_by_id uuid NOT NULL,
    objective text NOT NULL,
    seed integer NOT NULL,
    decisions jsonb NOT NULL,
    status text NOT NULL,
    progress jsonb,
    snapshot jsonb,
    snapshot_hash text,
    outcome jsonb,
    result_hash text,
    engine_version text,
    failure text,
    started_at timestamptz,
    finished_at timestamptz,
    decided_by_id uuid,
    decided_at timestamptz,
    rejection_reason text,
    published_at timestamptz,
    CONSTRAINT pk_matching_run PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_matching_run_decided_by_id ON matching_run (decided_by_id)`,
  `CREATE INDEX ix_matching_run_requested_by_id ON matching_run (requested_by_id)`,
  `CREATE UNIQUE INDEX uq_matching_run_active ON matching_run (cohort_id) WHERE status IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'APPROVED')`,
  `CREATE INDEX ix_matching_run_cohort_id ON matching_run (cohort_id)`,
  `CREATE TABLE assignment (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    run_id uuid NOT NULL,
    enrolment_id uuid NOT NULL,
    project_id uuid,
    rank integer,
    reason text,
    explanation jsonb NOT NULL,
    CONSTRAINT pk_assignment PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_assignment_project_id ON assignment (project_id)`,
  `CREATE INDEX ix_assignment_enrolment_id ON assignment (enrolment_id)`,
  `CREATE UNIQUE INDEX ix_assignment_run_id_enrolment_id ON assignment (run_id, enrolment_id)`,
  `CREATE TABLE team (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    run_id uuid NOT NULL,
    project_id uuid NOT NULL,
    CONSTRAINT pk_team PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_team_project_id ON team (project_id)`,
  `CREATE UNIQUE INDEX ix_team_run_id_project_id ON team (run_id, project_id)`,
  `CREATE TABLE team_member (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    team_id uuid NOT NULL,
    run_id uuid NOT NULL,
    enrolment_id uuid NOT NULL,
    CONSTRAINT pk_team_member PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_team_member_enrolment_id ON team_member (enrolment_id)`,
  `CREATE INDEX ix_team_member_team_id ON team_member (team_id)`,
  `CREATE UNIQUE INDEX ix_team_member_run_id_enrolment_id ON team_member (run_id, enrolment_id)`,
  `ALTER TABLE matching_run ADD CONSTRAINT fk_matching_run_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohort(id)`,
  `ALTER TABLE matching_run ADD CONSTRAINT fk_matching_run_requested_by_id FOREIGN KEY (requested_by_id) REFERENCES app_user(id)`,
  `ALTER TABLE matching_run ADD CONSTRAINT fk_matching_run_decided_by_id FOREIGN KEY (decided_by_id) REFERENCES app_user(id)`,
  `ALTER TABLE assignment ADD CONSTRAINT fk_assignment_run_id FOREIGN KEY (run_id) REFERENCES matching_run(id)`,
  `ALTER TABLE assignment ADD CONSTRAINT fk_assignment_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment(id)`,
  `ALTER TABLE assignment ADD CONSTRAINT fk_assignment_project_id FOREIGN KEY (project_id) REFERENCES project(id)`,
  `ALTER TABLE team ADD CONSTRAINT fk_team_run_id FOREIGN KEY (run_id) REFERENCES matching_run(id)`,
  `ALTER TABLE team ADD CONSTRAINT fk_team_project_id FOREIGN KEY (project_id) REFERENCES project(id)`,
  `ALTER TABLE team_member ADD CONSTRAINT fk_team_member_team_id FOREIGN KEY (team_id) REFERENCES team(id)`,
  `ALTER TABLE team_member ADD CONSTRAINT fk_team_member_run_id FOREIGN KEY (run_id) REFERENCES matching_run(id)`,
  `ALTER TABLE team_member ADD CONSTRAINT fk_team_member_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment(id)`,
];

const down = [
  `ALTER TABLE team_member DROP CONSTRAINT fk_team_member_enrolment_id`,
  `ALTER TABLE team_member DROP CONSTRAINT fk_team_member_run_id`,
  `ALTER TABLE team_member DROP CONSTRAINT fk_team_member_team_id`,
  `ALTER TABLE team DROP CONSTRAINT fk_team_project_id`,
  `ALTER TABLE team DROP CONSTRAINT fk_team_run_id`,
  `ALTER TABLE assignment DROP CONSTRAINT fk_assignment_project_id`,
  `ALTER TABLE assignment DROP CONSTRAINT fk_assignment_enrolment_id`,
  `ALTER TABLE assignment DROP CONSTRAINT fk_assignment_run_id`,
  `ALTER TABLE matching_run DROP CONSTRAINT fk_matching_run_decided_by_id`,
  `ALTER TABLE matching_run DROP CONSTRAINT fk_matching_run_requested_by_id`,
  `ALTER TABLE matching_run DROP CONSTRAINT fk_matching_run_cohort_id`,
  `DROP INDEX ix_team_member_run_id_enrolment_id`,
  `DROP INDEX ix_team_member_team_id`,
  `DROP INDEX ix_team_member_enrolment_id`,
  `DROP TABLE team_member`,
  `DROP INDEX ix_team_run_id_project_id`,
  `DROP INDEX ix_team_project_id`,
  `DROP TABLE team`,
  `DROP INDEX ix_assignment_run_id_enrolment_id`,
  `DROP INDEX ix_assignment_enrolment_id`,
  `DROP INDEX ix_assignment_project_id`,
  `DROP TABLE assignment`,
  `DROP INDEX ix_matching_run_cohort_id`,
  `DROP INDEX ix_matching_run_requested_by_id`,
  `DROP INDEX ix_matching_run_decided_by_id`,
  `DROP TABLE matching_run`,
];

export class MatchingRuns1780000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
