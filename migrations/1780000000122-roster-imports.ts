import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE roster_import (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    cohort_id uuid NOT NULL,
    imported_by_id uuid NOT NULL,
    undone_at timestamptz,
    CONSTRAINT pk_roster_import PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_roster_import_cohort_id ON roster_import (cohort_id)`,
  `CREATE TABLE roster_import_line (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    import_id uuid NOT NULL,
    enrolment_id uuid NOT NULL,
    before jsonb,
    after jsonb,
    CONSTRAINT pk_roster_import_line PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_roster_import_line_import_id ON roster_import_line (import_id)`,
  `CREATE INDEX ix_roster_import_line_enrolment_id ON roster_import_line (enrolment_id)`,
  `ALTER TABLE roster_import ADD CONSTRAINT fk_roster_import_cohort_id FOREIGN KEY (cohort_id) REFERENCES cohort(id)`,
  `ALTER TABLE roster_import ADD CONSTRAINT fk_roster_import_imported_by_id FOREIGN KEY (imported_by_id) REFERENCES app_user(id)`,
  `ALTER TABLE roster_import_line ADD CONSTRAINT fk_roster_import_line_import_id FOREIGN KEY (import_id) REFERENCES roster_import(id)`,
  `ALTER TABLE roster_import_line ADD CONSTRAINT fk_roster_import_line_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment(id) ON DELETE CASCADE`,
];

const down = [
  `ALTER TABLE roster_import_line DROP CONSTRAINT fk_roster_import_line_enrolment_id`,
  `ALTER TABLE roster_import_line DROP CONSTRAINT fk_roster_import_line_import_id`,
  `ALTER TABLE roster_import DROP CONSTRAINT fk_roster_import_imported_by_id`,
  `ALTER TABLE roster_import DROP CONSTRAINT fk_roster_import_cohort_id`,
  `DROP INDEX ix_roster_import_line_enrolment_id`,
  `DROP INDEX ix_roster_import_line_import_id`,
  `DROP TABLE roster_import_line`,
  `DROP INDEX ix_roster_import_cohort_id`,
  `DROP TABLE roster_import`,
];

export class RosterImports1780000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
