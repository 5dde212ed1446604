import type { MigrationInterface, QueryRunner } from 'typeorm';

const active = `status IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'APPROVED')`;

const up = [
  `ALTER TABLE matching_run ADD COLUMN kind text NOT NULL DEFAULT 'ALLOCATION'`,
  `ALTER TABLE matching_run ADD COLUMN waivers jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE matching_run ADD COLUMN relaxed_run_id uuid`,
  `ALTER TABLE matching_run ADD COLUMN request_reason text`,
  `ALTER TABLE matching_run ADD COLUMN previous_run_id uuid`,
  `ALTER TABLE matching_run ADD COLUMN policy text`,
  `ALTER TABLE matching_run ADD CONSTRAINT fk_matching_run_relaxed_run_id FOREIGN KEY (relaxed_run_id) REFERENCES matching_run(id)`,
  `ALTER TABLE matching_run ADD CONSTRAINT fk_matching_run_previous_run_id FOREIGN KEY (previous_run_id) REFERENCES matching_run(id)`,
  `CREATE INDEX ix_matching_run_relaxed_run_id ON matching_run (relaxed_run_id)`,
  `CREATE INDEX ix_matching_run_previous_run_id ON matching_run (previous_run_id)`,
  `DROP INDEX uq_matching_run_active`,
  `CREATE UNIQUE INDEX uq_matching_run_active ON matching_run (cohort_id) WHERE ${active} AND kind <> 'SIMULATION'`,
  `ALTER TABLE project ADD COLUMN mentor_need jsonb`,
  `CREATE TABLE mentor_assignment (
    id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL,
    run_id uuid NOT NULL,
    project_id uuid NOT NULL,
    mentor_id uuid NOT NULL,
    CONSTRAINT pk_mentor_assignment PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX ix_mentor_assignment_run_id_project_id ON mentor_assignment (run_id, project_id)`,
  `CREATE INDEX ix_mentor_assignment_project_id ON mentor_assignment (project_id)`,
  `CREATE INDEX ix_mentor_assignment_mentor_id ON mentor_assignment (mentor_id)`,
  `ALTER TABLE mentor_assignment ADD CONSTRAINT fk_mentor_assignment_run_id FOREIGN KEY (run_id) REFERENCES matching_run(id)`,
  `ALTER TABLE mentor_assignment ADD CONSTRAINT fk_mentor_assignment_project_id FOREIGN KEY (project_id) REFERENCES project(id)`,
  `ALTER TABLE mentor_assignment ADD CONSTRAINT fk_mentor_assignment_mentor_id FOREIGN KEY (mentor_id) REFERENCES mentor_profile(id)`,
];

const down = [
  `DROP TABLE mentor_assignment`,
  `ALTER TABLE project DROP COLUMN mentor_need`,
  `DELETE FROM matching_run WHERE kind = 'SIMULATION'`,
  `DROP INDEX uq_matching_run_active`,
  `CREATE UNIQUE INDEX uq_matching_run_active ON matching_run (cohort_id) WHERE ${active}`,
  `DROP INDEX ix_matching_run_previous_run_id`,
  `DROP INDEX ix_matching_run_relaxed_run_id`,
  `ALTER TABLE matching_run
     DROP CONSTRAINT fk_matching_run_previous_run_id,
     DROP CONSTRAINT fk_matching_run_relaxed_run_id,
     DROP COLUMN policy,
     DROP COLUMN previous_run_id,
     DROP COLUMN request_reason,
     DROP COLUMN relaxed_run_id,
     DROP COLUMN waivers,
     DROP COLUMN kind`,
];

/** What a run is for, what it leaves out and what it follows; which mentor accompanies which project. */
export class WholeEngine1780000000160 implements MigrationInterface {
  name = 'WholeEngine1780000000160';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
