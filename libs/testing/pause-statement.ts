import { setImmediate as nextTurn } from 'node:timers/promises';

import type { DataSource, QueryRunner } from 'typeorm';

export interface PausePoint {
  readonly table: string;
  /** A condition of SQL over OLD and NEW. */
  readonly when: string;
}

/** A place in the product's work where whoever comes by waits, until the pause is lifted. */
export interface Pause {
  /** Resolves once somebody waits there. */
  reached(): Promise<void>;
  /** Ends the sessions that wait there, which outlive their killed processes: the server asks nobody while it waits. */
  evict(): Promise<void>;
  lift(): Promise<void>;
}

/** Any number; each suite has a database of its own. */
const pauseLock = 77;

/** Makes an UPDATE of a table wait, in the database itself, so that a process can be killed right there. */
export async function pauseWhere(database: DataSource, { table, when }: PausePoint): Promise<Pause> {
  const session = database.createQueryRunner();
  await session.query('SELECT pg_advisory_lock($1)', [pauseLock]);
  await session.query(
    `CREATE FUNCTION wait_there() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM pg_advisory_xact_lock(${pauseLock}); RETURN NEW; END'`,
  );
  await session.query(
    `CREATE TRIGGER wait_there BEFORE UPDATE ON ${table} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION wait_there()`,
  );
  return {
    reached: () => somebodyWaits(database),
    evict: () => evict(database),
    lift: () => lift(session, table),
  };
}

async function somebodyWaits(database: DataSource): Promise<void> {
  for (;;) {
    const rows = await database.query<object[]>(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted",
      [pauseLock],
    );
    if (rows.length > 0) return;
    await nextTurn();
  }
}

async function evict(database: DataSource): Promise<void> {
  await database.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted`,
    [pauseLock],
  );
}

/** Lets go of those who wait first: the trigger can only be dropped once their statements have ended. */
async function lift(session: QueryRunner, table: string): Promise<void> {
  await session.query('SELECT pg_advisory_unlock($1)', [pauseLock]);
  await session.query(`DROP TRIGGER wait_there ON ${table}`);
  await session.query('DROP FUNCTION wait_there()');
  await session.release();
}
