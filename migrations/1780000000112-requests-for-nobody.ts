import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RequestsForNobody1780000000112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_sign_in_code_created_at ON sign_in_code (created_at) WHERE user_id IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_sign_in_code_created_at`);
  }
}
