import { beforeAll, describe, expect, it } from '@jest/globals';

import { aPerson } from '#libs/testing/builders/a-person';
import { aProject } from '#libs/testing/builders/a-project';
import { anOperator } from '#libs/testing/builders/an-organisation';

import { type HostileApi, refusalIn, rowsOf } from './hostile-api.js';

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id name } userErrors { code path } } }`;

export const harmfulInput = (running: () => HostileApi): void =>
  describe('Input made to harm', () => {
    let api: HostileApi;
    let staff: { readonly authorization: string };
    let keys = 0;
    beforeAll(async () => {
      api = running();
      const operator = await anOperator().in(api.database);
      staff = await api.session(await aPerson().as('COORDINATOR', operator).in(api.database));
      for (const title of ['Un', 'Deux', 'Trois']) await aProject().titled(title).published().in(api.database);
    });

    const creating = (more: object) => {
      const input = {
        idempotencyKey: `k${(keys += 1)}`,
        kind: 'ASSOCIATION',
        name: 'Nom',
        timeZone: 'Europe/Paris',
        ...more,
      };
      return api.post(create, { input }, staff);
    };
    const named = async (name: string) => (await creating({ name })).json?.data?.['createOrganisation'];

    it.each([
      { role: 'COORDINATOR' },
      { organisationId: '0' },
      { status: 'CONFIRMED' },
      { createdAt: '2000-01-01T00:00:00Z' },
      { id: '00000000-0000-0000-0000-000000000000' },
      Object.defineProperty({}, '__proto__', { value: { role: 'COORDINATOR' }, enumerable: true }),
      { constructor: { prototype: {} } },
    ])('sets no field that is not there to set: %j (H13)', async (more) => {
      const before = await rowsOf(api.database, 'organisation', 'membership');
      expect((await creating(more)).status).toBe(400);
      expect(await rowsOf(api.database, 'organisation', 'membership')).toEqual(before);
    });

    it.each([
      'cohorts(first: 1, schoolId: "x")',
      'cohorts(first: 1, where: { teacher: { email: "a@b.example" } })',
      'projects(first: 1, filter: { reviewNote: "secret" })',
      'organisations(first: 1, orderBy: EMAIL_ASC)',
      'matchingRuns(first: 1, sort: "snapshot->seed")',
      'auditEntries(first: 1, details: { from: "DRAFT" })',
    ])('neither filters nor sorts by what the schema does not offer: %s (H11)', async (list) => {
      expect(refusalIn(await api.post(`{ ${list} { edges { node { id } } } }`, {}, staff))).toEqual([
        400,
        'GRAPHQL_VALIDATION_FAILED',
      ]);
    });

    const cursorOf = (text: string) => Buffer.from(text).toString('base64url');

    it.each([
      "' OR 1=1--",
      '"; DROP TABLE project;--',
      '%_\\',
      cursorOf("after:' OR 1=1--"),
      cursorOf('after:00000000-0000-0000-0000-000000000000 OR true'),
      cursorOf('before:00000000-0000-0000-0000-000000000000'),
    ])('finds no more rows by a cursor that is not ours: %s (H14)', async (after) => {
      const page = 'query ($after: String) { projects(first: 2, after: $after) { edges { node { title } } } }';

      expect((await api.post(page, { after })).json?.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
    });

    it.each(["' OR 1=1--", '"; DROP TABLE project;--', cursorOf("Project:' OR 1=1--"), '%'])(
      'finds no row by an id that is not ours: %s (H14)',
      async (id) => {
        const before = await rowsOf(api.database, 'project');

        const { json } = await api.post('query ($id: ID!) { node(id: $id) { id } }', { id }, staff);

        expect([json?.data?.['node'] ?? null, json?.errors?.[0]?.extensions.code]).toEqual([
          null,
          expect.stringMatching(/^(INVALID_ID|NOT_FOUND)$/),
        ]);
        expect(await rowsOf(api.database, 'project')).toEqual(before);
      },
    );

    it.each([
      ['a NUL', 'a\u0000b'],
      ['half a character', 'a\ud800b'],
    ])('is not stored with %s in it (H21)', async (_, name) => {
      expect(await named(name)).toEqual({ organisation: null, userErrors: [{ code: 'INVALID_TEXT', path: ['name'] }] });
    });

    it('counts a text by its characters, and refuses a million of them (H21)', async () => {
      expect(await named('🙂'.repeat(150_000))).toEqual({
        organisation: null,
        userErrors: [{ code: 'TOO_LONG', path: ['name'] }],
      });
      expect(await named('🙂'.repeat(100))).toMatchObject({ organisation: { name: '🙂'.repeat(100) }, userErrors: [] });
    });

    it.each(['a\u202eb', `a${'\u200d'.repeat(10_000)}b`, 'a\r\nBcc: victim@people.example'])(
      'does no harm by its direction, joints or line ends: %j (H21)',
      async (name) => {
        const lines = api.process.log().split('\n').length;

        const { status } = await creating({ name });

        expect(status).toBe(200);
        expect(api.process.log().split('\n').length).toBe(lines);
      },
    );
  });
