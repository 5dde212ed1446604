import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE outbox_event ADD COLUMN finished_jobs text[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE outbox_event ADD COLUMN acknowledged_at timestamptz`,
  // What was relayed before jobs were acknowledged counts as done; its jobs are guarded by the inbox in any case.
  `UPDATE outbox_event SET acknowledged_at = relayed_at`,
  `CREATE INDEX ix_outbox_event_relayed_at ON outbox_event (relayed_at) WHERE acknowledged_at IS NULL`,
];

const down = [
  `DROP INDEX ix_outbox_event_relayed_at`,
  `ALTER TABLE outbox_event DROP COLUMN acknowledged_at`,
  `ALTER TABLE outbox_event DROP COLUMN finished_jobs`,
];

export class OutboxAcknowledgement1780000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
