import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { Membership } from '#libs/identity/membership.entity';
import { cursorOf, type PageRequest } from '#libs/platform/database/page';
import { pagesOf } from '#libs/platform/database/pages-of';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aPerson } from '#libs/testing/builders/a-person';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The pages of many parents', () => {
  let test: TestDatabase;
  let database: DataSource;
  let parents: string[];
  let children: string[][];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    const places = [await aNonprofit().in(database), await aNonprofit().in(database), await aNonprofit().in(database)];
    parents = places.map(({ id }) => id);
    const [full, short] = places;
    for (const place of [full, short, full, full]) {
      await aPerson()
        .as('NONPROFIT_EDITOR', place ?? { id: '' })
        .in(database);
    }
    const memberships = await database.manager.find(Membership, { order: { id: 'ASC' } });
    children = parents.map((id) => memberships.filter((row) => row.organisationId === id).map((row) => row.id));
  });
  afterAll(() => test.close());

  const read = async (request: PageRequest) => {
    const query = database.manager
      .createQueryBuilder(Membership, 'membership')
      .innerJoinAndSelect('membership.user', 'person')
      .where('person.locale = :locale', { locale: 'fr' });
    const of = {
      ids: parents,
      column: 'membership.organisation_id',
      parentOf: (row: Membership) => row.organisationId,
    };
    const pages = await pagesOf(query, of, request);
    return pages.map(({ id, page }) => ({ id, rows: page.rows.map((row) => row.id), hasNextPage: page.hasNextPage }));
  };

  it('hold the first rows of each, and say where there is more', async () => {
    expect(await read({ first: 2 })).toEqual([
      { id: parents[0], rows: children[0]?.slice(0, 2), hasNextPage: true },
      { id: parents[1], rows: children[1], hasNextPage: false },
      { id: parents[2], rows: [], hasNextPage: false },
    ]);
  });

  it('begin after the cursor', async () => {
    const [first] = children[0] ?? [];

    const [page] = await read({ first: 2, after: cursorOf(first ?? '') });

    expect(page).toEqual({ id: parents[0], rows: children[0]?.slice(1), hasNextPage: false });
  });

  it('are refused outside the sizes of a page, and after a cursor that is not ours', async () => {
    await expect(read({ first: 0 })).rejects.toEqual(platformErrors.pageSize());
    await expect(read({ first: 101 })).rejects.toEqual(platformErrors.pageSize());
    await expect(read({ first: 1, after: 'x' })).rejects.toEqual(platformErrors.badCursor());
  });
});
