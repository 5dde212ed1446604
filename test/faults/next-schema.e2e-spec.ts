import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { startCli } from './cli-program.js';
import { FaultStage, until } from './fault-stage.js';
import { exampleMigration } from '#libs/testing/migration-rules';
import type { TestProcess } from '#libs/testing/test-process';

jest.setTimeout(60_000);

/** All that the rules for migrations let through happens to a database under programs that know nothing of it. */
describe('The version before, on the schema of the next one', () => {
  let stage: FaultStage;
  let processes: readonly TestProcess[];

  beforeAll(async () => {
    stage = await FaultStage.open();
    processes = await Promise.all([stage.startApi(), stage.startWorker()]);
  });
  afterAll(() => stage.close());

  it('goes on while the migration runs, and after', async () => {
    const during = Array.from({ length: 5 }, (_, index) => `during-${index}@ecole.example`);

    await Promise.all([migrate(), ...during.map(invited)]);
    await invited('after@ecole.example');

    for (const email of [...during, 'after@ecole.example']) expect(await stage.mailsTo(email)).toHaveLength(1);
    expect(await Promise.race([...processes.map(({ exited }) => exited), Promise.resolve('all run')])).toBe('all run');
  });

  it('starts again, for whoever goes back to it, and leaves the schema alone', async () => {
    await Promise.all(processes.map((running) => running.stop()));
    const migrating = await startCli('migrate', [], { DATABASE_URL: stage.databaseUrl }).ended;
    await Promise.all([stage.startApi(), stage.startWorker()]);
    await invited('back@ecole.example');

    expect(migrating).toEqual({ code: 0, output: 'The database is up to date.\n' });
    expect(await stage.mailsTo('back@ecole.example')).toHaveLength(1);
    expect(await lastMigration()).toEqual([{ name: 'Next9999999999999', events: true }]);
  });

  /** As the migration of the next version would, in one transaction; who waits for whom is found out by the others. */
  const migrate = async () => {
    const session = stage.database.createQueryRunner();
    await session.query("SET deadlock_timeout = '50s'");
    await session.startTransaction();
    for (const statement of exampleMigration) await session.query(statement);
    await session.query("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Next9999999999999')");
    await session.commitTransaction();
    await session.query('RESET deadlock_timeout');
    await session.release();
  };

  /** Asks until it is done: a request that the migration held up is told to try again. */
  const invited = (email: string) =>
    until(async () => {
      const { status, body } = await stage.invite(email);
      if (status !== 200) expect({ status, body }).toEqual({ status: 503, body: expect.stringContaining('TRY_AGAIN') });
      return status === 200;
    });

  const lastMigration = () =>
    stage.database.query(
      `SELECT name, (SELECT bool_and(next_version = 1) FROM outbox_event) AS events
         FROM migrations ORDER BY timestamp DESC LIMIT 1`,
    );
});
