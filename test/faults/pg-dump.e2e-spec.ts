import { readFile } from 'node:fs/promises';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { contentOf, foreignKeysOf } from './database-content.js';
import { type InstalledPostgres, postgresIsMissing, startInstalledPostgres } from './installed-postgres.js';
import { newId } from '#libs/platform/ids/new-id';
import { aCohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { anEvent } from '#libs/testing/builders/an-event';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { inMaintenance, urlOfDatabase } from '#libs/testing/template-database';
import { createDataSource } from '#migrations/data-source';

jest.setTimeout(120_000);

const title = 'A dump of a real server';
const describeWithPostgres = postgresIsMissing ? describe.skip : describe;

describeWithPostgres(postgresIsMissing ? `${title} (skipped: ${postgresIsMissing})` : title, () => {
  let server: InstalledPostgres;
  let source: DataSource;
  let target: DataSource;

  beforeAll(async () => {
    server = await startInstalledPostgres();
    await inMaintenance(server.url, (client) => client.query('CREATE DATABASE source'));
    await inMaintenance(server.url, (client) => client.query('CREATE DATABASE target'));
    source = await createDataSource(urlOfDatabase(server.url, 'source')).initialize();
    await source.runMigrations();
    target = createDataSource(urlOfDatabase(server.url, 'target'));
  });
  afterAll(async () => {
    for (const database of [source, target]) if (database.isInitialized) await database.destroy();
    await server.stop();
  });

  it('brings every row back by the commands of the guide, and nobody is written to about the past', async () => {
    await aCohortToMatch().project('Épicerie 🍎', 1, 2).student('Ana "la\\grande"', ['Épicerie 🍎']).in(source);
    const { id } = await aNotification()
      .to(await aPerson().in(source))
      .in(source);
    await anEvent('notification.plan', id).in(source);
    await source.query('CREATE SCHEMA bullmq CREATE TABLE job (id int)');
    const [commands = '', sql = ''] = await blocksOfTheGuide();

    for (const line of commands.trim().split('\n')) await runAsWritten(line);
    await target.initialize();
    await target.query(sql);

    expect(await contentOf(target)).toEqual(await contentOf(source));
    expect(await foreignKeysOf(target)).toEqual(await foreignKeysOf(source));
    expect(await target.query('SELECT status FROM notification')).toEqual([{ status: 'FAILED' }]);
    expect(await target.query('SELECT FROM outbox_event WHERE acknowledged_at IS NULL')).toEqual([]);
    expect(await target.query("SELECT to_regnamespace('bullmq') AS queue")).toEqual([{ queue: null }]);
    expect(await sequenceGoesOn()).toEqual([{ goes_on: true }]);
  });

  /** What stands under "For a large installation" in docs/operations.md: the commands, then the statements. */
  const blocksOfTheGuide = async () => {
    const [, chapter = ''] = (await readFile('docs/operations.md', 'utf8')).split('For a large installation');
    return [...chapter.matchAll(/```(?:sql)?\n([^]*?)```/g)].map(([, block]) => block);
  };

  const runAsWritten = (line: string) => {
    const [program = '', ...args] = line
      .replace('"$OLD_DATABASE_URL"', urlOfDatabase(server.url, 'source'))
      .replace('"$DATABASE_URL"', urlOfDatabase(server.url, 'target'))
      .replace('passerelle.dump', `${server.folder}/passerelle.dump`)
      .split(' ');
    return server.run(program, args);
  };

  const sequenceGoesOn = async () => {
    const { eventId } = await anEvent('nothing.more', newId()).in(target);
    return target.query<object[]>(
      'SELECT sequence = (SELECT max(sequence) FROM outbox_event) AS goes_on FROM outbox_event WHERE id = $1',
      [eventId],
    );
  };
});
