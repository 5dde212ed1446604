import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE project (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    number SERIAL NOT NULL,
    need_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    min_team_size integer NOT NULL,
    max_team_size integer NOT NULL,
    required_skills jsonb NOT NULL,
    tech_kinds text[] NOT NULL,
    digital_causes text[] NOT NULL,
    sdgs integer[] NOT NULL,
    terms text[] NOT NULL,
    status text NOT NULL,
    published_at timestamptz,
    held_from text,
    CONSTRAINT uq_project_number UNIQUE (number),
    CONSTRAINT uq_project_need_id UNIQUE (need_id),
    CONSTRAINT ck_project_sdgs CHECK (cardinality(sdgs) <= 3 AND 1 <= ALL (sdgs) AND 17 >= ALL (sdgs)),
    CONSTRAINT ck_project_team_size CHECK (min_team_size BETWEEN 1 AND max_team_size AND max_team_size <= 20),
    CONSTRAINT pk_project PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_project_status ON project (status)`,
  `CREATE INDEX ix_project_organisation_id ON project (organisation_id)`,
  `ALTER TABLE project ADD CONSTRAINT fk_project_need_id FOREIGN KEY (need_id) REFERENCES need_submission(id)`,
  `ALTER TABLE project ADD CONSTRAINT fk_project_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation(id)`,
];

const down = [
  `ALTER TABLE project DROP CONSTRAINT fk_project_organisation_id`,
  `ALTER TABLE project DROP CONSTRAINT fk_project_need_id`,
  `DROP INDEX ix_project_organisation_id`,
  `DROP INDEX ix_project_status`,
  `DROP TABLE project`,
];

export class Projects1780000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
