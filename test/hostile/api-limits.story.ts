import { describe, expect, it, beforeAll } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';

import { type HostileApi, type RawAnswer, refusalIn, rowsOf } from './hostile-api.js';

const tooMuch = [400, 'GRAPHQL_VALIDATION_FAILED'] as const;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

export const queriesThatAskTooMuch = (running: () => HostileApi): void =>
  describe('A query that asks for too much', () => {
    let api: HostileApi;
    beforeAll(() => {
      api = running();
    });

    it('is refused when it is 50 levels deep (H1)', async () => {
      const deep = `{ matchingRuns(first: 1) { edges { node { cohort ${'{ enrolments(first: 1) { edges { node { cohort '.repeat(12)}{ name }${' } } } }'.repeat(12)} } } } }`;

      expect(refusalIn(await api.post(deep))).toEqual(tooMuch);
    });

    it('is refused with a hundred aliases (H2)', async () => {
      expect(refusalIn(await api.post(`{ ${times(100, (i) => `a${i}: me { id }`)} }`))).toEqual(tooMuch);
    });

    it.each([
      'requestSignInCode(input: { email: "a@b.example" }) { userErrors { code } }',
      'signIn(input: { email: "a@b.example", code: "000000" }) { userErrors { code } }',
    ])('is refused when it tries to sign in more than once: %s (H2)', async (attempt) => {
      const before = await rowsOf(api.database, 'sign_in_code');

      const answers = await Promise.all([
        api.post(`mutation { ${times(2, (i) => `a${i}: ${attempt}`)} }`),
        api.post(`mutation { ${times(25, (i) => `a${i}: ${attempt}`)} }`),
        api.post(`mutation { a: ${attempt} ...F } fragment F on Mutation { b: ${attempt} }`),
      ]);

      expect(answers.map(refusalIn)).toEqual([tooMuch, tooMuch, tooMuch]);
      expect(await rowsOf(api.database, 'sign_in_code')).toEqual(before);
    });

    it('is refused as a batch, with a thousand fields, with hundreds of directives, and as 80 kB of tokens, at once (H3)', async () => {
      const headers = { 'content-type': 'application/json' };
      const batch = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ me { id } }' })));
      const attacks = [
        () => api.request('/graphql', { method: 'POST', headers, body: batch }),
        () => api.post(`{ me { ${times(1000, () => 'name')} } }`),
        () => api.post(`{ me ${times(200, () => '@skip(if: false)')} { id } }`),
        () => api.post(`{ me { id ${times(200, () => 'name @include(if: true)')} } }`),
        () => api.post(`{ me { ${times(27_000, () => 'id')} } }`),
      ];

      const answers = await Promise.all(attacks.map((attack) => attack()));
      const fastest = [];
      for (const attack of attacks) fastest.push(await fastestOf(5, attack));

      expect(answers.map(refusalIn)).toEqual([
        [400, 'BAD_REQUEST'],
        tooMuch,
        tooMuch,
        tooMuch,
        [400, 'GRAPHQL_PARSE_FAILED'],
      ]);
      process.stdout.write(`H3, ms: ${fastest.map(Math.round).join(' ')}\n`);
      expect(fastest.filter((milliseconds) => milliseconds > 50)).toEqual([]);
    });

    it('is refused with a cycle or a bomb of fragments, and with the schema inside itself, in less than half a second (H4)', async () => {
      const bomb = times(20, (i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`);
      const nested =
        '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';

      const answers = [
        await api.post('{ me { ...A } } fragment A on Person { ...B } fragment B on Person { ...A }'),
        await api.post(`{ me { ...F0 } } ${bomb} fragment F20 on Person { name }`),
        await api.post(nested),
      ];

      expect(answers.map(refusalIn)).toEqual([tooMuch, tooMuch, tooMuch]);
      process.stdout.write(`H4, ms: ${answers.map(({ milliseconds }) => Math.round(milliseconds)).join(' ')}\n`);
      expect(answers.filter(({ milliseconds }) => milliseconds > 500)).toEqual([]);
      expect((await api.request('/health/live')).status).toBe(200);
    });

    it('is refused with its cost when its pages hold pages (H5)', async () => {
      const query = `query ($first: Int!) { cohorts(first: $first) { edges { node {
      enrolments(first: $first) { edges { node { id } } } } } } }`;

      const [french, english] = [
        await api.post(query, { first: 100 }),
        await api.post(query, { first: 100 }, { 'accept-language': 'en' }),
      ];

      const cost = 100 * (1 + 100);
      expect(refusalIn(french)).toEqual([400, 'COST_LIMIT']);
      expect(french.json?.errors?.[0]?.extensions['cost']).toEqual({ requested: cost, maximum: 5_000 });
      expect(french.json?.extensions?.cost).toEqual({ requested: cost, maximum: 5_000 });
      expect(french.json?.errors?.[0]?.message).toContain('Demandez de plus petites pages');
      expect(english.json?.errors?.[0]?.message).toContain('Ask for smaller pages');
    });

    it('is refused with a page of an impossible size, while others are served (H5)', async () => {
      const page = (size: string) => api.post(`{ projects${size} { edges { node { id } } } }`);

      const [negative, none, huge, float, absent, other] = await Promise.all([
        page('(first: -1)'),
        page('(first: 0)'),
        page('(first: 1000000000)'),
        page('(first: 1e9)'),
        page(''),
        api.post('{ projects(first: 1) { edges { node { id } } } }'),
      ]);

      expect([negative, none].map((answer) => answer.json?.errors?.[0]?.extensions.code)).toEqual([
        'PAGE_SIZE',
        'PAGE_SIZE',
      ]);
      expect(refusalIn(huge)).toEqual([400, 'COST_LIMIT']);
      expect([float, absent].map(refusalIn)).toEqual([tooMuch, tooMuch]);
      expect(other.json).toEqual({
        data: { projects: { edges: expect.any(Array) } },
        extensions: { cost: { requested: 1, maximum: 5_000 } },
      });
      const small = () => api.post('{ projects(first: 1) { edges { node { id } } } }');
      expect(await fastestOf(3, small)).toBeLessThan(200);
    });

    it('is not what GraphiQL asks of the schema', async () => {
      const answer = await api.post(getIntrospectionQuery({ inputValueDeprecation: true, descriptions: true }));

      expect([answer.status, answer.json?.errors]).toEqual([200, undefined]);
    });
  });

/** The others shared the processor with something else. */
async function fastestOf(count: number, attack: () => Promise<RawAnswer>): Promise<number> {
  const taken = [];
  for (let turn = 0; turn < count; turn += 1) taken.push((await attack()).milliseconds);
  return Math.min(...taken);
}
