import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';

import { type EmptyDatabase, emptyDatabase } from '#libs/testing/empty-database';
import { exampleMigration, exceptions, harmfulStatements, harmlessStatements } from '#libs/testing/migration-rules';
import { statementsOf } from '#libs/testing/recorded-statements';
import { schemaOf } from '#libs/testing/schema-of';
import { createDataSource } from '#migrations/data-source';
import { migrations } from '#migrations/migrations';

describe('The migrations', () => {
  let empty: EmptyDatabase;
  let database: DataSource;
  const statements: string[][] = [];
  const schemas: Awaited<ReturnType<typeof schemaOf>>[] = [];

  beforeAll(async () => {
    empty = await emptyDatabase();
    database = await createDataSource(empty.url).initialize();
    for (const Migration of migrations) {
      schemas.push(await schemaOf(database));
      const up = inSession((session) => new Migration().up(session));
      statements.push(await statementsOf(database, up));
    }
  });
  afterAll(async () => {
    await database.destroy();
    await empty.drop();
  });

  it('bring the database to what the entities say', async () => {
    const { upQueries } = await database.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('are all undone one by one, to the schema before each, and done again to the same schema', async () => {
    const latest = await schemaOf(database);

    for (const [index, Migration] of [...migrations.entries()].reverse()) {
      await inSession((session) => new Migration().down(session))(database);
      expect({ undone: Migration.name, schema: await schemaOf(database) }).toEqual({
        undone: Migration.name,
        schema: schemas[index],
      });
    }
    for (const Migration of migrations) await inSession((session) => new Migration().up(session))(database);

    expect(await schemaOf(database)).toEqual(latest);
  });

  it('do nothing that a running program of the version before would not survive', () => {
    expect(statements.every(({ length }) => length > 0)).toBe(true);
    expect(statements.flatMap(harmfulStatements)).toEqual([]);
  });

  it('need every exception that is made', () => {
    const lines = statements.flat().map((statement) => statement.replaceAll(/\s+/g, ' '));

    expect(exceptions.filter(({ pattern }) => !lines.some((line) => pattern.test(line)))).toEqual([]);
  });
});

describe('The rule for migrations', () => {
  it.each(Object.entries(harmlessStatements))('lets %s through', (_kind, { example }) => {
    expect(harmfulStatements([example])).toEqual([]);
  });

  it.each([
    'DROP TABLE cohort',
    'ALTER TABLE cohort DROP COLUMN name',
    'ALTER TABLE cohort RENAME COLUMN name TO title',
    'ALTER TABLE cohort RENAME TO class',
    'ALTER TABLE cohort ADD title text NOT NULL',
    'ALTER TABLE cohort ALTER COLUMN name SET NOT NULL',
    'ALTER TABLE cohort ALTER COLUMN name TYPE integer',
    'ALTER TABLE cohort ALTER COLUMN name DROP DEFAULT',
    'ALTER TABLE cohort ADD CONSTRAINT uq_cohort_name UNIQUE (name)',
    'CREATE UNIQUE INDEX ix_cohort_name ON cohort (name)',
    'CREATE TRIGGER refuse BEFORE UPDATE ON cohort FOR EACH ROW EXECUTE FUNCTION refuse()',
    "UPDATE cohort SET status = 'RENAMED'",
    'DELETE FROM cohort',
    'TRUNCATE cohort',
  ])('does not let through: %s', (statement) => {
    expect(harmfulStatements([statement])).toEqual([statement]);
  });

  it('lets rules through over tables and columns of the same migration', () => {
    const own = [
      'CREATE TABLE badge (id uuid NOT NULL)',
      'CREATE UNIQUE INDEX ix_badge_id ON badge (id)',
      'ALTER TABLE cohort ADD badge_id uuid',
      'ALTER TABLE cohort ADD CONSTRAINT fk_cohort_badge_id FOREIGN KEY (badge_id) REFERENCES badge(id)',
    ];

    expect(harmfulStatements(own)).toEqual([]);
    expect(harmfulStatements(exampleMigration)).toEqual([]);
    expect(harmfulStatements(own.slice(1, 2))).toEqual(own.slice(1, 2));
    expect(harmfulStatements(own.slice(3))).toEqual(own.slice(3));
  });
});

/** Work on a session of the database that is given back after. */
function inSession(work: (session: QueryRunner) => Promise<unknown>) {
  return async (database: DataSource): Promise<void> => {
    const session = database.createQueryRunner();
    try {
      await work(session);
    } finally {
      await session.release();
    }
  };
}
