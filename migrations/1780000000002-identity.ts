import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE organisation (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    time_zone text NOT NULL,
    CONSTRAINT pk_organisation PRIMARY KEY (id)
  )`,
  `CREATE TABLE app_user (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    locale text NOT NULL,
    time_zone text NOT NULL,
    CONSTRAINT uq_app_user_email UNIQUE (email),
    CONSTRAINT pk_app_user PRIMARY KEY (id)
  )`,
  `CREATE TABLE membership (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    user_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    role text NOT NULL,
    scope_id uuid NOT NULL,
    CONSTRAINT pk_membership PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_membership_organisation_id_role ON membership (organisation_id, role)`,
  `CREATE UNIQUE INDEX ix_membership_user_id_organisation_id_role_scope_id ON membership (user_id, organisation_id, role, scope_id)`,
  `CREATE TABLE session (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    user_id uuid NOT NULL,
    token_hash text NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT uq_session_token_hash UNIQUE (token_hash),
    CONSTRAINT pk_session PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_session_user_id ON session (user_id)`,
  `CREATE TABLE sign_in_code (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    user_id uuid NOT NULL,
    code_hash text,
    expires_at timestamptz,
    attempts integer NOT NULL DEFAULT '0',
    used_at timestamptz,
    CONSTRAINT pk_sign_in_code PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_sign_in_code_user_id ON sign_in_code (user_id)`,
  `ALTER TABLE membership ADD CONSTRAINT fk_membership_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
  `ALTER TABLE membership ADD CONSTRAINT fk_membership_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation(id)`,
  `ALTER TABLE session ADD CONSTRAINT fk_session_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
  `ALTER TABLE sign_in_code ADD CONSTRAINT fk_sign_in_code_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
];

const down = [
  `ALTER TABLE sign_in_code DROP CONSTRAINT fk_sign_in_code_user_id`,
  `ALTER TABLE session DROP CONSTRAINT fk_session_user_id`,
  `ALTER TABLE membership DROP CONSTRAINT fk_membership_organisation_id`,
  `ALTER TABLE membership DROP CONSTRAINT fk_membership_user_id`,
  `DROP INDEX ix_sign_in_code_user_id`,
  `DROP TABLE sign_in_code`,
  `DROP INDEX ix_session_user_id`,
  `DROP TABLE session`,
  `DROP INDEX ix_membership_user_id_organisation_id_role_scope_id`,
  `DROP INDEX ix_membership_organisation_id_role`,
  `DROP TABLE membership`,
  `DROP TABLE app_user`,
  `DROP TABLE organisation`,
];

export class Identity1780000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
