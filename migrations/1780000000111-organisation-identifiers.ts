import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = [
  'siren text',
  'siret text',
  'rna text',
  'alsace_moselle_register text',
  'uai text',
  'postal_code text',
  `country text NOT NULL DEFAULT 'FR'`,
  `verification text NOT NULL DEFAULT 'TO_VERIFY'`,
];

export class OrganisationIdentifiers1780000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`ALTER TABLE organisation ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.query(`ALTER TABLE organisation DROP COLUMN ${column.split(' ')[0]}`);
  }
}
