import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE app_user ADD erased_at timestamptz`,
  `CREATE TABLE privacy_request (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    legal_ground text,
    decided_by_id uuid,
    decided_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT pk_privacy_request PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_privacy_request_decided_by_id ON privacy_request (decided_by_id)`,
  `CREATE INDEX ix_privacy_request_status ON privacy_request (status)`,
  `CREATE INDEX ix_privacy_request_user_id ON privacy_request (user_id)`,
  `CREATE UNIQUE INDEX uq_privacy_request_open ON privacy_request (user_id, kind) WHERE status NOT IN ('DONE', 'REFUSED')`,
  `CREATE TABLE data_export (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    request_id uuid NOT NULL,
    user_id uuid NOT NULL,
    document jsonb NOT NULL,
    html text NOT NULL,
    CONSTRAINT uq_data_export_request_id UNIQUE (request_id),
    CONSTRAINT pk_data_export PRIMARY KEY (id)
  )`,
  `CREATE INDEX ix_data_export_user_id ON data_export (user_id)`,
  `ALTER TABLE privacy_request ADD CONSTRAINT fk_privacy_request_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
  `ALTER TABLE privacy_request ADD CONSTRAINT fk_privacy_request_decided_by_id FOREIGN KEY (decided_by_id) REFERENCES app_user(id)`,
  `ALTER TABLE data_export ADD CONSTRAINT fk_data_export_request_id FOREIGN KEY (request_id) REFERENCES privacy_request(id)`,
  `ALTER TABLE data_export ADD CONSTRAINT fk_data_export_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
];

const down = [`DROP TABLE data_export`, `DROP TABLE privacy_request`, `ALTER TABLE app_user DROP COLUMN erased_at`];

export class PrivacyRequests1780000000131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
