import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type HostileApi, refusalIn } from './hostile-api.js';

const openCalls = '{ openCalls(first: 1) { edges { node { id } } } }';

export const unexpectedErrors = (running: () => HostileApi): void =>
  describe('An unexpected error', () => {
    let api: HostileApi;
    beforeAll(async () => {
      api = running();
      await api.database.query('ALTER TABLE call_for_projects RENAME TO call_that_was');
      await api.database.query('ALTER TABLE app_user RENAME TO user_that_was');
    });

    afterAll(async () => {
      await api.database.query('ALTER TABLE call_that_was RENAME TO call_for_projects');
      await api.database.query('ALTER TABLE user_that_was RENAME TO app_user');
    });

    const logged = (text: string) =>
      api.process
        .log()
        .split('\n')
        .filter((line) => line.includes(text));

    /** The same, once there is such a line: the log comes by another way than the answer, and may come later. */
    const loggedSoon = async (text: string) => {
      for (let turn = 0; turn < 200 && logged(text).length === 0; turn += 1) await api.request('/health/live');
      return logged(text);
    };

    it('is told by a reference that finds one line of the log, and nothing else', async () => {
      const answer = await api.post(openCalls);

      const requestId = answer.json?.errors?.[0]?.extensions['requestId'];
      expect(refusalIn(answer)).toEqual([200, 'INTERNAL_SERVER_ERROR']);
      expect(await loggedSoon(String(requestId))).toHaveLength(1);
      expect(logged('"level":50')).toEqual(logged(String(requestId)));
      expect(logged(String(requestId))[0]).toContain('"sqlState":"42P01"');
      expect(answer.text).not.toMatch(/call_that_was|relation|SELECT|\.js/);
    });

    it('is told in the language of the caller', async () => {
      const [french, english] = [await api.post(openCalls), await api.post(openCalls, {}, { 'accept-language': 'en' })];

      expect(french.json?.errors?.[0]?.message).toMatch(/^Un incident s’est produit/);
      expect(english.json?.errors?.[0]?.message).toMatch(/^Something went wrong on our side/);
    });

    it('leaves no personal data in the log', async () => {
      const email = 'jeanne.secret@people.example';
      const answer = await api.post(
        'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) { userErrors { code } } }',
        { input: { email } },
      );

      expect(answer.json?.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(logged('jeanne')).toEqual([]);
    });
  });
