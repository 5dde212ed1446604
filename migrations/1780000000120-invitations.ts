import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE cohort ADD preferences_opened_at timestamptz`,
  `ALTER TABLE enrolment ADD invited_at timestamptz NOT NULL DEFAULT now()`,
  `UPDATE enrolment SET invited_at = created_at`,
];

const down = [`ALTER TABLE enrolment DROP COLUMN invited_at`, `ALTER TABLE cohort DROP COLUMN preferences_opened_at`];

export class Invitations1780000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
