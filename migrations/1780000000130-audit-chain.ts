import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE audit_seal (
    sequence bigint NOT NULL,
    entry_id uuid NOT NULL,
    hash text NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT uq_audit_seal_entry_id UNIQUE (entry_id),
    CONSTRAINT pk_audit_seal PRIMARY KEY (sequence)
  )`,
  `CREATE INDEX ix_audit_entry_at ON audit_entry (at)`,
  `CREATE FUNCTION refuse_change_of_sealed_entry() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM audit_seal WHERE entry_id = OLD.id) THEN
       RAISE EXCEPTION 'audit entry % is sealed', OLD.id USING ERRCODE = 'restrict_violation';
     END IF;
     IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION refuse_change_of_seals() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM audit_seal) THEN
       RAISE EXCEPTION 'the audit is sealed' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER sealed_entry_stands BEFORE UPDATE OR DELETE ON audit_entry
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sealed_entry()`,
  `CREATE TRIGGER sealed_entries_stand BEFORE TRUNCATE ON audit_entry
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_seals()`,
  `CREATE TRIGGER seals_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_seals()`,
];

const down = [
  `DROP TABLE audit_seal`,
  `DROP TRIGGER sealed_entries_stand ON audit_entry`,
  `DROP TRIGGER sealed_entry_stands ON audit_entry`,
  `DROP FUNCTION refuse_change_of_seals()`,
  `DROP FUNCTION refuse_change_of_sealed_entry()`,
  `DROP INDEX ix_audit_entry_at`,
];

export class AuditChain1780000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
