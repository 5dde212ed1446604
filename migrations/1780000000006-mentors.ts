import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE mentor_profile (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    user_id uuid NOT NULL,
    expertise text[] NOT NULL,
    languages text[] NOT NULL,
    capacity integer NOT NULL,
    conflicts uuid[] NOT NULL,
    is_paused boolean NOT NULL,
    CONSTRAINT uq_mentor_profile_user_id UNIQUE (user_id),
    CONSTRAINT ck_mentor_profile_capacity CHECK (capacity BETWEEN 0 AND 10),
    CONSTRAINT pk_mentor_profile PRIMARY KEY (id)
  )`,
  `ALTER TABLE mentor_profile ADD CONSTRAINT fk_mentor_profile_user_id FOREIGN KEY (user_id) REFERENCES app_user(id)`,
];

const down = [`ALTER TABLE mentor_profile DROP CONSTRAINT fk_mentor_profile_user_id`, `DROP TABLE mentor_profile`];

export class Mentors1780000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
