import { mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { startCli } from './cli-program.js';
import { contentOf, foreignKeysOf } from './database-content.js';
import { type EmptyDatabase, emptyDatabase } from '#libs/testing/empty-database';
import { FaultStage, until } from './fault-stage.js';
import { newId } from '#libs/platform/ids/new-id';
import { aCohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { anEvent } from '#libs/testing/builders/an-event';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { schemaOf } from '#libs/testing/schema-of';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';
import { createDataSource } from '#migrations/data-source';

jest.setTimeout(60_000);

const firstWithBackups = 'TellOfRuns1780000000150';

describe('A backup', () => {
  let folder: string;
  let file: string;
  let test: TestDatabase;
  let empty: EmptyDatabase;
  let restored: DataSource;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-backup-'));
    file = join(folder, 'passerelle.backup.gz');
    test = await openTestDatabase();
    empty = await emptyDatabase();
    restored = createDataSource(empty.url);
    await aCohortToMatch()
      .project('Épicerie 🍎', 1, 2)
      .student('Ana "la\\grande"', ['Épicerie 🍎'])
      .in(test.dataSource);
    await aMailThatHasNotLeft('waiting@people.example');
  });
  afterAll(async () => {
    if (restored.isInitialized) await restored.destroy();
    await empty.drop();
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is taken while the product runs, into a file for its owner alone', async () => {
    const { code } = await startCli('backup', [file], { DATABASE_URL: test.url }).ended;

    expect(code).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('overwrites no other', async () => {
    const { code, output } = await startCli('backup', [file], { DATABASE_URL: test.url }).ended;

    expect([code, output]).toEqual([1, `${file} exists already, and is not overwritten.\n`]);
  });

  it('that is damaged or cut is refused, and leaves nothing', async () => {
    const cut = join(folder, 'cut.gz');
    await writeFile(cut, (await readFile(file)).subarray(0, -40));
    const { code, output } = await startCli('restore', [cut], { DATABASE_URL: empty.url }).ended;
    await restored.initialize();

    expect([code, output]).toEqual([1, expect.stringContaining(`${cut} is`)]);
    expect(await restored.query('SELECT FROM app_user')).toEqual([]);
  });

  it('restored into an empty database gives every row back, and the sequences go on', async () => {
    const { code, output } = await startCli('restore', [file], { DATABASE_URL: empty.url }).ended;
    const { eventId } = await anEvent('nothing.more', newId()).in(restored);
    const [next] = await restored.query<{ last: boolean }[]>(
      'SELECT sequence = (SELECT max(sequence) FROM outbox_event) AS last FROM outbox_event WHERE id = $1',
      [eventId],
    );
    await restored.query('DELETE FROM outbox_event WHERE id = $1', [eventId]);

    expect([code, output]).toEqual([0, expect.stringContaining('rows of')]);
    expect(next).toEqual({ last: true });
    expect(await contentOf(restored)).toEqual(await contentOf(test.dataSource));
    expect(await foreignKeysOf(restored)).toEqual(await foreignKeysOf(test.dataSource));
  });

  it('is restored into an embedded installation, which is backed up while it is stopped', async () => {
    const copy = join(folder, 'copy.gz');
    const restoring = await startCli('restore', [file], {}, folder).ended;
    const copying = await startCli('backup', [copy], {}, folder).ended;

    expect([restoring.code, copying.code]).toEqual([0, 0]);
    expect(await lastLineOf(copy)).toBe(await lastLineOf(file));
    await rm(await realpath(join(folder, '.data', 'postgres')), { recursive: true });
  });

  it('is restored into no database that has people', async () => {
    const { code, output } = await startCli('restore', [file], { DATABASE_URL: empty.url }).ended;

    expect([code, output]).toEqual([1, expect.stringContaining('has people in it')]);
  });

  it('sends no mail of the past, and every mail of the present', async () => {
    const stage = await FaultStage.on(restored, { DATABASE_URL: empty.url, JOB_RECONCILE_MS: '200' });
    await Promise.all([stage.startApi(), stage.startWorker()]);
    await stage.invite('new@ecole.example');
    await stage.mailsTo('new@ecole.example');
    await until(
      async () =>
        (await restored.query<object[]>('SELECT FROM outbox_event WHERE acknowledged_at IS NULL')).length === 0,
    );
    const received = stage.mailbox.mails.map(({ to }) => to);
    await stage.close();

    expect(received).toEqual(['new@ecole.example']);
    expect(
      await restored.query("SELECT status FROM notification WHERE recipient_email = 'waiting@people.example'"),
    ).toEqual([{ status: 'FAILED' }]);
  });

  it('of the first version that could write one is migrated on when it is restored', async () => {
    const earlier = join(folder, 'earlier.gz');
    const target = await emptyDatabase();
    while ((await lastMigrationOf(test.dataSource)) !== firstWithBackups) await test.dataSource.undoLastMigration();
    const writing = await startCli('backup', [earlier], { DATABASE_URL: test.url }).ended;
    const reading = await startCli('restore', [earlier], { DATABASE_URL: target.url }).ended;
    await test.dataSource.runMigrations();
    const upgraded = await createDataSource(target.url).initialize();
    const [content, schema] = [await contentOf(upgraded), await schemaOf(upgraded)];
    await upgraded.destroy();
    await target.drop();

    expect([writing.code, reading.code]).toEqual([0, 0]);
    expect(schema).toEqual(await schemaOf(test.dataSource));
    expect(content).toEqual(await contentOf(test.dataSource));
  });

  const aMailThatHasNotLeft = async (email: string) => {
    const person = await aPerson().at(email).in(test.dataSource);
    const { id } = await aNotification().to(person).in(test.dataSource);
    await anEvent('notification.plan', id).in(test.dataSource);
  };
});

/** How many rows the backup holds. */
async function lastLineOf(path: string): Promise<string | undefined> {
  return gunzipSync(await readFile(path))
    .toString()
    .trimEnd()
    .split('\n')
    .at(-1);
}

async function lastMigrationOf(database: DataSource): Promise<string | undefined> {
  const [row] = await database.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id DESC LIMIT 1');
  return row?.name;
}
