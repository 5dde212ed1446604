import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What would have given a student a better place; unknown for places that were published before. */
export class Counterfactuals1780000000161 implements MigrationInterface {
  name = 'Counterfactuals1780000000161';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignment ADD COLUMN counterfactual jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignment DROP COLUMN counterfactual');
  }
}
