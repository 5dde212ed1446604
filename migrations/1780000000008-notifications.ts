import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE notification (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    event_id uuid NOT NULL,
    about_id uuid NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    locale text NOT NULL,
    time_zone text NOT NULL,
    dedupe_key text NOT NULL,
    status text NOT NULL,
    message_id text NOT NULL,
    recipient_email text NOT NULL,
    subject text,
    text text,
    html text,
    attempts integer NOT NULL DEFAULT '0',
    sending_at timestamptz,
    sent_at timestamptz,
    last_error text,
    is_permanent_failure boolean NOT NULL DEFAULT false,
    resent_after_crash integer NOT NULL DEFAULT '0',
    CONSTRAINT uq_notification_dedupe_key UNIQUE (dedupe_key),
    CONSTRAINT pk_notification PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_notification_status ON notification (status)`,
  `CREATE INDEX ix_notification_user_id ON notification (user_id)`,
  `CREATE TABLE delivery_attempt (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    notification_id uuid NOT NULL,
    at timestamptz NOT NULL,
    outcome text NOT NULL,
    error text,
    CONSTRAINT pk_delivery_attempt PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_delivery_attempt_notification_id ON delivery_attempt (notification_id)`,
  `ALTER TABLE notification ADD CONSTRAINT fk_notification_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
  `ALTER TABLE delivery_attempt ADD CONSTRAINT fk_delivery_attempt_notification_id FOREIGN KEY (notification_id) REFERENCES notification(id)`,
];

const down = [
  `ALTER TABLE delivery_attempt DROP CONSTRAINT fk_delivery_attempt_notification_id`,
  `ALTER TABLE notification DROP CONSTRAINT fk_notification_user_id`,
  `DROP INDEX ix_delivery_attempt_notification_id`,
  `DROP TABLE delivery_attempt`,
  `DROP INDEX ix_notification_user_id`,
  `DROP INDEX ix_notification_status`,
  `DROP TABLE notification`,
];

export class Notifications1780000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
