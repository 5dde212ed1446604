import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How large a body is, where somebody has said so. */
export class OrganisationSize1780000000170 implements MigrationInterface {
  name = 'OrganisationSize1780000000170';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisation ADD COLUMN size text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisation DROP COLUMN size');
  }
}
