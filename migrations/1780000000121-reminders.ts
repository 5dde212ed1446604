import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE reminder (
    name text NOT NULL,
    subject_id uuid NOT NULL,
    occasion text NOT NULL,
    due_at timestamptz NOT NULL,
    claimed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_reminder PRIMARY KEY (name, subject_id, occasion)
  )`,
  `CREATE TABLE notification_preference (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    is_wanted boolean NOT NULL,
    CONSTRAINT pk_notification_preference PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX ix_notification_preference_user_id_kind ON notification_preference (user_id, kind)`,
  `CREATE TABLE refused_address (
    user_id uuid NOT NULL,
    email text NOT NULL,
    answer text NOT NULL,
    refused_at timestamptz NOT NULL,
    CONSTRAINT pk_refused_address PRIMARY KEY (user_id)
  )`,
  `ALTER TABLE notification ADD unsubscribe_token text`,
  `ALTER TABLE notification ADD CONSTRAINT uq_notification_unsubscribe_token UNIQUE (unsubscribe_token)`,
  `ALTER TABLE notification_preference ADD CONSTRAINT fk_notification_preference_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
  `ALTER TABLE refused_address ADD CONSTRAINT fk_refused_address_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
];

const down = [
  `ALTER TABLE refused_address DROP CONSTRAINT fk_refused_address_user_id`,
  `ALTER TABLE notification_preference DROP CONSTRAINT fk_notification_preference_user_id`,
  `ALTER TABLE notification DROP CONSTRAINT uq_notification_unsubscribe_token`,
  `ALTER TABLE notification DROP COLUMN unsubscribe_token`,
  `DROP TABLE refused_address`,
  `DROP INDEX ix_notification_preference_user_id_kind`,
  `DROP TABLE notification_preference`,
  `DROP TABLE reminder`,
];

export class Reminders1780000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
