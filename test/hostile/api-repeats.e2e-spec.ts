import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';

import { type HostileApi, rowsOf, startHostileApi } from './hostile-api.js';

jest.setTimeout(60_000);

const create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id name } userErrors { code path } } }`;

describe('The same request sent again (H27)', () => {
  let api: HostileApi;
  let staff: { readonly authorization: string };
  beforeAll(async () => {
    api = await startHostileApi();
    const operator = await anOperator().in(api.database);
    staff = await api.session(await aPerson().as('COORDINATOR', operator).in(api.database));
  });
  afterAll(() => api.stop());

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
