import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE call_for_projects (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    title text NOT NULL,
    criteria text NOT NULL,
    contact_email text NOT NULL,
    closes_at timestamptz NOT NULL,
    time_zone text NOT NULL,
    status text NOT NULL,
    CONSTRAINT pk_call_for_projects PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_call_for_projects_closes_at ON call_for_projects (closes_at) WHERE status = 'OPEN'`,
  `CREATE TABLE need_submission (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    number SERIAL NOT NULL,
    call_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    title text NOT NULL,
    problem text NOT NULL,
    need_type text NOT NULL,
    non_digital_alternative text NOT NULL,
    status text NOT NULL,
    submitted_at timestamptz,
    decided_at timestamptz,
    refusal_reason text,
    advice text,
    CONSTRAINT uq_need_submission_number UNIQUE (number),
    CONSTRAINT pk_need_submission PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_need_submission_organisation_id ON need_submission (organisation_id)`,
  `CREATE INDEX ix_need_submission_call_id_status ON need_submission (call_id, status)`,
  `ALTER TABLE need_submission ADD CONSTRAINT fk_need_submission_call_id FOREIGN KEY (call_id) REFERENCES call_for_projects(id)`,
  `ALTER TABLE need_submission ADD CONSTRAINT fk_need_submission_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation(id)`,
];

const down = [
  `ALTER TABLE need_submission DROP CONSTRAINT fk_need_submission_organisation_id`,
  `ALTER TABLE need_submission DROP CONSTRAINT fk_need_submission_call_id`,
  `DROP INDEX ix_need_submission_call_id_status`,
  `DROP INDEX ix_need_submission_organisation_id`,
  `DROP TABLE need_submission`,
  `DROP INDEX ix_call_for_projects_closes_at`,
  `DROP TABLE call_for_projects`,
];

export class Calls1780000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
