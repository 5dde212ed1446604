import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever listens on `matching_run` hears the id of each run whose status or progress changes, once it is committed. */
export class TellOfRuns1780000000150 implements MigrationInterface {
  name = 'TellOfRuns1780000000150';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE FUNCTION tell_of_run() RETURNS trigger LANGUAGE plpgsql AS
        $$BEGIN PERFORM pg_notify('matching_run', NEW.id::text); RETURN NULL; END$$`,
    );
    await queryRunner.query(
      `CREATE TRIGGER tell_of_run AFTER UPDATE OF status, progress ON matching_run FOR EACH ROW
        WHEN (OLD.status IS DISTINCT FROM NEW.status OR OLD.progress IS DISTINCT FROM NEW.progress)
        EXECUTE FUNCTION tell_of_run()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER tell_of_run ON matching_run');
    await queryRunner.query('DROP FUNCTION tell_of_run()');
  }
}
