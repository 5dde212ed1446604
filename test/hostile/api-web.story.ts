import { beforeAll, describe, expect, it } from '@jest/globals';

import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';

import { type HostileApi, rowsOf } from './hostile-api.js';

/** The one origin, beside another, whose pages the api of this story lets in. */
export const listedOrigin = 'https://app.example';

export const pagesOfOthers = (running: () => HostileApi): void =>
  describe('A web page of somebody else', () => {
    let api: HostileApi;
    let cookie: string;
    beforeAll(async () => {
      api = running();
      const person = await aPerson()
        .as('COORDINATOR', await anOperator().in(api.database))
        .in(api.database);
      const { authorization } = await api.session(person);
      const token = authorization.replace('Bearer ', '');
      cookie = `passerelle_session=${token}`;
    });

    it.each([
      { way: 'text/plain', type: 'text/plain' },
      { way: 'a form', type: 'application/x-www-form-urlencoded' },
      { way: 'a form with files', type: 'multipart/form-data; boundary=x' },
    ])('changes nothing by $way, though the cookie comes along (H7)', async ({ type }) => {
      const before = await rowsOf(api.database, 'organisation', 'idempotent_request', 'outbox_event');

      const { status } = await api.request('/graphql', {
        method: 'POST',
        headers: { 'content-type': type, cookie },
        body: JSON.stringify({ query: changing }),
      });

      expect([status >= 400, status < 500]).toEqual([true, true]);
      expect(await rowsOf(api.database, 'organisation', 'idempotent_request', 'outbox_event')).toEqual(before);
    });

    it('would change something by its cookie, were it let to send a request as pages of ours do (H7)', async () => {
      const [before] = await rowsOf(api.database, 'organisation');

      const { json } = await api.post(changing, {}, { cookie });

      expect(json?.data?.['createOrganisation']).toEqual({ organisation: { id: expect.any(String) } });
      expect(await rowsOf(api.database, 'organisation')).toEqual([(before ?? 0) + 1]);
    });

    it('neither reads nor changes anything by an address alone (H7)', async () => {
      const before = await rowsOf(api.database, 'organisation', 'outbox_event');
      const get = (query: string) =>
        api.request(`/graphql?query=${encodeURIComponent(query)}`, { headers: { cookie } });

      const answers = [await get('{ me { name } }'), await get(changing)];

      expect(answers.map(({ status }) => status)).toEqual([400, 400]);
      expect(await rowsOf(api.database, 'organisation', 'outbox_event')).toEqual(before);
    });

    it.each(['https://evil.example', 'null', 'https://app.example.evil.example', 'http://app.example'])(
      'is not let in from %s (H8)',
      async (origin) => {
        const [preflight, answer] = [
          await api.request('/graphql', {
            method: 'OPTIONS',
            headers: {
              origin,
              'access-control-request-method': 'POST',
              'access-control-request-headers': 'content-type',
            },
          }),
          await api.post('{ openCalls(first: 1) { edges { node { id } } } }', {}, { origin, cookie }),
        ];

        const allowed = [preflight, answer].map(({ headers }) => headers['access-control-allow-origin']);
        expect(allowed).toEqual([undefined, undefined]);
      },
    );

    it('is told in the log how it could be let in, once (H8)', () => {
      const lines = api.process
        .log()
        .split('\n')
        .filter((line) => line.includes('https://evil.example'));

      expect(lines.map((line) => line.includes('CORS_ORIGINS'))).toEqual([true]);
    });

    it('is let in from a listed origin, which is echoed exactly (H8)', async () => {
      const { headers } = await api.post(
        '{ openCalls(first: 1) { edges { node { id } } } }',
        {},
        { origin: listedOrigin },
      );

      expect(headers).toMatchObject({
        'access-control-allow-origin': listedOrigin,
        'access-control-allow-credentials': 'true',
        vary: expect.stringContaining('Origin'),
      });
    });
  });

const changing = `mutation { createOrganisation(input: { idempotencyKey: "k", kind: ASSOCIATION, name: "X", timeZone: "Europe/Paris" }) { organisation { id } } }`;
