import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE audit_entry (
    id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    actor_kind text NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    outcome text NOT NULL,
    subject_id uuid,
    details jsonb NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_audit_entry_actor_id ON audit_entry (actor_id)`,
  `CREATE INDEX ix_audit_entry_subject_id ON audit_entry (subject_id)`,
  `CREATE TABLE idempotent_request (
    caller_id text NOT NULL,
    key text NOT NULL,
    operation text NOT NULL,
    input_hash text NOT NULL,
    result_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_idempotent_request PRIMARY KEY (caller_id, key)
  )`,
  `CREATE TABLE outbox_event (
    id uuid NOT NULL,
    sequence BIGSERIAL NOT NULL,
    name text NOT NULL,
    subject_id uuid NOT NULL,
    occurred_at timestamptz NOT NULL DEFAULT now(),
    relayed_at timestamptz,
    CONSTRAINT uq_outbox_event_sequence UNIQUE (sequence),
    CONSTRAINT pk_outbox_event PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_outbox_event_sequence ON outbox_event (sequence) WHERE relayed_at IS NULL`,
  `CREATE TABLE processed_event (
    consumer text NOT NULL,
    event_id uuid NOT NULL,
    processed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_processed_event PRIMARY KEY (consumer, event_id)
  )`,
];

const down = [
  `DROP TABLE processed_event`,
  `DROP INDEX ix_outbox_event_sequence`,
  `DROP TABLE outbox_event`,
  `DROP TABLE idempotent_request`,
  `DROP INDEX ix_audit_entry_subject_id`,
  `DROP INDEX ix_audit_entry_actor_id`,
  `DROP TABLE audit_entry`,
];

export class Platform1780000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
