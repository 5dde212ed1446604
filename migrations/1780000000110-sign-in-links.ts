import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE sign_in_code ALTER COLUMN user_id DROP NOT NULL`,
  `ALTER TABLE sign_in_code ADD COLUMN link_hash text`,
  `ALTER TABLE sign_in_code ADD CONSTRAINT uq_sign_in_code_link_hash UNIQUE (link_hash)`,
  `ALTER TABLE session ADD COLUMN device text`,
  `CREATE TABLE attempt_limit (
    key text NOT NULL,
    attempts integer NOT NULL,
    ends_at timestamptz NOT NULL,
    CONSTRAINT pk_attempt_limit PRIMARY KEY (key)
  )`,
  `CREATE INDEX ix_attempt_limit_ends_at ON attempt_limit (ends_at)`,
  `CREATE TABLE enrolment_invitation (
    enrolment_id uuid NOT NULL,
    token_hash text NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT uq_enrolment_invitation_token_hash UNIQUE (token_hash),
    CONSTRAINT pk_enrolment_invitation PRIMARY KEY (enrolment_id)
  )`,
  `ALTER TABLE enrolment_invitation ADD CONSTRAINT fk_enrolment_invitation_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment(id)`,
];

const down = [
  `DROP TABLE enrolment_invitation`,
  `DROP TABLE attempt_limit`,
  `ALTER TABLE session DROP COLUMN device`,
  `ALTER TABLE sign_in_code DROP COLUMN link_hash`,
  `DELETE FROM sign_in_code WHERE user_id IS NULL`,
  `ALTER TABLE sign_in_code ALTER COLUMN user_id SET NOT NULL`,
];

export class SignInLinks1780000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
