import { beforeAll, describe, expect, it } from '@jest/globals';

import { aCohort } from '#libs/testing/builders/a-cohort';
import { aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { GraphqlClient } from '#libs/testing/graphql-client';
import { opaqueId } from '#libs/testing/opaque-id';

import { type HostileApi, rowsOf } from './hostile-api.js';

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id name } userErrors { code path } } }`;

let api: HostileApi;
let staff: { readonly authorization: string };
let year: SchoolYear;

/** What is sent again makes nothing twice, and what is read page by page repeats nothing. */
export function repetitions(running: () => HostileApi): void {
  beforeAll(async () => {
    api = running();
    year = await aSchoolYear(api.database);
    staff = await api.session(year.coordinator);
  });

  sameRequestAgain();
  describe.each(lists)('A list read page by page while others write: $name', readPageByPage);
}

const sameRequestAgain = () =>
  describe('The same request sent again (H27)', () => {
    const send = async (name: string, key = 'one-key') => {
      const input = { idempotencyKey: key, kind: 'ASSOCIATION', name, timeZone: 'Europe/Paris' };
      return (await api.post(create, { input }, staff)).json?.data;
    };

    it('makes one row and gives one answer, twenty times at once', async () => {
      const before = await rowsOf(api.database, 'organisation');

      const answers = await Promise.all(Array.from({ length: 20 }, () => send('Les Mains tendues')));

      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({
        createOrganisation: { organisation: { name: 'Les Mains tendues' }, userErrors: [] },
      });
      expect(await rowsOf(api.database, 'organisation')).toEqual(before.map((count) => count + 1));
    });

    it('is refused with other arguments', async () => {
      await send('Un autre nom', 'second-key');

      expect(await send('Encore un autre nom', 'second-key')).toEqual({
        createOrganisation: { organisation: null, userErrors: [{ code: 'KEY_REUSED', path: ['idempotencyKey'] }] },
      });
    });
  });

/** A list as a caller reads it: the beginning of a query, and how another row gets into the list. */
interface List {
  readonly name: string;
  readonly order: 'ASC' | 'DESC';
  readonly table: 'organisation' | 'cohort' | 'enrolment';
  readonly query: string;
  readonly another: () => Promise<{ readonly id: string }>;
}

const page = 'edges { node { id } } pageInfo { hasNextPage endCursor }';

const lists: readonly List[] = [
  {
    ...{ name: 'organisations, oldest first', order: 'ASC', table: 'organisation' },
    query: `query ($after: String) { list: organisations(first: 2, after: $after) { ${page} } }`,
    another: () => aNonprofit().in(api.database),
  },
  {
    ...{ name: 'cohorts, newest first', order: 'DESC', table: 'cohort' },
    query: `query ($after: String) { list: cohorts(first: 2, after: $after) { ${page} } }`,
    another: () => aCohort().ledBy(year.teacher).in(api.database, year.school),
  },
  {
    ...{ name: 'students inside a cohort', order: 'ASC', table: 'enrolment' },
    query: `query ($after: String, $id: ID!) { node(id: $id) { ... on Cohort { list: enrolments(first: 2, after: $after) { ${page} } } } }`,
    another: async () => (await aStudentOf(year, api.database)).enrolment,
  },
];

interface Listed {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

function readPageByPage({ order, table, query, another }: List) {
  const prefix = '01900000-0000-7000-8000-';
  const forward = order === 'ASC' ? 1 : -1;

  /** A row at a place of the list; all are of the same instant, to the millisecond. */
  const insert = async (place: number) => {
    const { id } = await another();
    const there = `${prefix}${String(place).padStart(12, '0')}`;
    const moving = `UPDATE ${table} SET id = $1, created_at = '2026-01-01T00:00:00Z' WHERE id = $2`;
    await api.database.query(moving, [there, id]);
  };
  const read = async (after: string | null): Promise<Listed> => {
    const variables = { after, id: opaqueId('Cohort', year.cohort.id) };
    const answer = await new GraphqlClient(api.url, staff).read<{ list: Listed; node: { list: Listed } }>(
      query,
      variables,
    );
    return nested ? answer.node.list : answer.list;
  };
  const nested = query.includes('node(id');
  /** The places of what a page holds; NaN for rows that were there before. */
  const placesIn = ({ edges }: Listed) =>
    edges.map(({ node: { id } }) => Number(Buffer.from(id, 'base64url').toString().split(prefix)[1]));

  it('loses and repeats nothing, and meets what is inserted ahead', async () => {
    const expected = [100, 200, 300, 400, 500, 600, 700];
    for (const place of expected) await insert(place);

    const found: number[] = [];
    for (let listed = await read(null); ; listed = await read(listed.pageInfo.endCursor)) {
      found.push(...placesIn(listed));
      if (!listed.pageInfo.hasNextPage) break;
      const last = found.at(-1) ?? NaN;
      if (Number.isNaN(last)) continue;
      await insert(last - forward);
      await insert(last + 3 * forward);
      expected.push(last + 3 * forward);
    }

    const ours = found.filter((place) => !Number.isNaN(place));
    expect(ours).toEqual(expected.toSorted((left, right) => forward * (left - right)));
    expect(ours.length).toBeGreaterThan(10);
  });
}
