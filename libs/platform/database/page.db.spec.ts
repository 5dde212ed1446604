import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { Organisation } from '#libs/identity/organisation.entity';
import { cursorOf, type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A list read page by page', () => {
  let test: TestDatabase;
  let database: DataSource;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
  });
  afterAll(() => test.close());
  beforeEach(() => database.query('DELETE FROM organisation'));

  const insert = async (count: number): Promise<string[]> => {
    const ids: string[] = [];
    for (let made = 0; made < count; made++) ids.push((await aNonprofit().in(database)).id);
    return ids;
  };

  const page = (request: PageRequest, direction: 'ASC' | 'DESC'): Promise<Page<Organisation>> =>
    pageOf(database.manager.createQueryBuilder(Organisation, 'organisation'), request, direction);

  const walk = async (direction: 'ASC' | 'DESC', between: () => Promise<unknown>): Promise<string[]> => {
    const ids: string[] = [];
    for (let hasNextPage = true; hasNextPage;) {
      const last = ids.at(-1);
      const next = await page({ first: 3, after: last ? cursorOf(last) : null }, direction);
      ids.push(...next.rows.map(({ id }) => id));
      hasNextPage = next.hasNextPage;
      if (ids.length < 12) await between();
    }
    return ids;
  };

  it.each([0, 1, 2, 3, 4, 6, 7])('gives each of %d rows once, in order', async (count) => {
    const ids = await insert(count);

    expect(await walk('ASC', () => Promise.resolve())).toEqual(ids);
    expect(await walk('DESC', () => Promise.resolve())).toEqual([...ids].reverse());
  });

  it('says that there is more only when there is', async () => {
    await insert(3);

    expect((await page({ first: 2 }, 'ASC')).hasNextPage).toBe(true);
    expect((await page({ first: 3 }, 'ASC')).hasNextPage).toBe(false);
  });

  it('loses and repeats nothing while rows are inserted, newest first', async () => {
    const ids = await insert(10);

    const read = await walk('DESC', () => insert(2));

    expect(read).toEqual([...ids].reverse());
  });

  it('loses and repeats nothing while rows are inserted, oldest first, and meets the new ones at the end', async () => {
    const ids = await insert(7);
    const added: string[] = [];

    const read = await walk('ASC', async () => added.push(...(await insert(1))));

    expect(read).toEqual([...ids, ...added].slice(0, read.length));
    expect(read.length).toBeGreaterThanOrEqual(ids.length);
  });

  it('goes on where it was when the row of the cursor is gone', async () => {
    const [first = '', second, third] = await insert(3);
    await database.manager.delete(Organisation, first);

    const { rows } = await page({ first: 5, after: cursorOf(first) }, 'ASC');

    expect(rows.map(({ id }) => id)).toEqual([second, third]);
  });

  it.each([0, -1, 101, 1.5, NaN])('refuses a page of %s', async (first) => {
    await expect(page({ first }, 'ASC')).rejects.toEqual(platformErrors.pageSize());
  });

  it.each(['x', 'YWZ0ZXI6MQ', Buffer.from("after:' OR 1=1 --").toString('base64url')])(
    'refuses a cursor that is not ours: %s',
    async (after) => {
      await expect(page({ first: 1, after }, 'ASC')).rejects.toEqual(platformErrors.badCursor());
    },
  );
});
