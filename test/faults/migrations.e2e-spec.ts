import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';

import { startCli } from './cli-program.js';
import { type EmptyDatabase, emptyDatabase } from '#libs/testing/empty-database';
import { until } from './fault-stage.js';
import { migrations } from '#migrations/migrations';

jest.setTimeout(60_000);

describe('The migrations', () => {
  let database: EmptyDatabase;
  let client: Client;

  beforeEach(async () => {
    database = await emptyDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await database.drop();
  });

  const migrating = () => startCli('migrate', [], { DATABASE_URL: database.url });

  it('started twice at once run once', async () => {
    const ends = await Promise.all([migrating().ended, migrating().ended]);

    expect(ends).toEqual(Array(2).fill({ code: 0, output: 'The database is up to date.\n' }));
    expect(await applied()).toBe(migrations.length);
  });

  it('killed between two statements leave whole migrations only, and go on from there', async () => {
    await pauseAtTable('cohort');
    const { child, ended } = migrating();
    await until(async () => (await waiting()).length > 0);
    child.kill('SIGKILL');
    await ended;
    for (const pid of await waiting()) await client.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
    const [left, half] = [await applied(), await tableExists('cohort')];
    await client.query('DROP EVENT TRIGGER wait_there');
    const again = await migrating().ended;

    expect(left).toBe(4);
    expect(half).toBe(false);
    expect(again.code).toBe(0);
    expect(await applied()).toBe(migrations.length);
  });

  /** Whoever creates the table waits right after, in the middle of its migration. */
  const pauseAtTable = async (table: string) => {
    await client.query('SELECT pg_advisory_lock(78)');
    await client.query(
      `CREATE FUNCTION wait_there() RETURNS event_trigger LANGUAGE plpgsql AS
        'BEGIN IF to_regclass(''public.${table}'') IS NOT NULL THEN PERFORM pg_advisory_xact_lock(78); END IF; END'`,
    );
    await client.query(
      `CREATE EVENT TRIGGER wait_there ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION wait_there()`,
    );
  };

  const waiting = async () => {
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 78 AND NOT granted",
    );
    return rows.map(({ pid }) => pid);
  };

  const applied = async () => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM migrations');
    return rows[0]?.count;
  };

  const tableExists = async (table: string) => {
    const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [table]);
    return rows[0]?.found;
  };
});
