import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';

import type { Role } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { aPerson } from '#libs/testing/builders/a-person';
import { aNonprofit, anOperator, aSchool } from '#libs/testing/builders/an-organisation';

import { type HostileApi, type RawAnswer, refusalIn, startHostileApi } from './hostile-api.js';

const tooMuch = [400, 'GRAPHQL_VALIDATION_FAILED'] as const;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

jest.setTimeout(60_000);

describe('A query that asks for too much', () => {
  let api: HostileApi;
  beforeAll(async () => {
    api = await startHostileApi();
  });
  afterAll(() => api.stop());

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
    const answers = await Promise.all([
      api.post(`mutation { ${times(2, (i) => `a${i}: ${attempt}`)} }`),
      api.post(`mutation { ${times(25, (i) => `a${i}: ${attempt}`)} }`),
      api.post(`mutation { a: ${attempt} ...F } fragment F on Mutation { b: ${attempt} }`),
    ]);

    expect(answers.map(refusalIn)).toEqual([tooMuch, tooMuch, tooMuch]);
    expect(await api.database.query('SELECT FROM sign_in_code')).toEqual([]);
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
      data: { projects: { edges: [] } },
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

describe('An api in production', () => {
  let api: HostileApi;
  /** A visitor, a teacher and a nonprofit. */
  let others: readonly Readonly<Record<string, string>>[];
  let staff: Readonly<Record<string, string>>;
  beforeAll(async () => {
    api = await startHostileApi({ NODE_ENV: 'production' });
    const [operator, school, nonprofit] = await Promise.all(
      [anOperator(), aSchool(), aNonprofit()].map((organisation) => organisation.in(api.database)),
    );
    const sessionAs = async (role: Role, organisation: Organisation | undefined) => {
      const person = aPerson();
      return api.session(await (organisation ? person.as(role, organisation) : person).in(api.database));
    };
    staff = await sessionAs('COORDINATOR', operator);
    others = [{}, await sessionAs('TEACHER', school), await sessionAs('NONPROFIT_EDITOR', nonprofit)];
  });
  afterAll(() => api.stop());

  const whole = getIntrospectionQuery({ inputValueDeprecation: true, descriptions: true });

  it('tells nothing of its schema through GraphQL but to coordinators, and all of it in the published file (H6)', async () => {
    const questions = [
      '{ __schema { queryType { name } } }',
      '{ __type(name: "Person") { name } }',
      'query { ...All } fragment All on Query { s: __schema { types { name } } }',
      whole,
    ];

    const refused = await Promise.all(
      others.flatMap((headers) => questions.map((question) => api.post(question, {}, headers))),
    );
    const told = await Promise.all(questions.map((question) => api.post(question, {}, staff)));
    const file = await api.request('/schema.graphql');

    expect(refused.map((answer) => [...refusalIn(answer), answer.json?.data])).toEqual(
      refused.map(() => [...tooMuch, undefined]),
    );
    expect(told.map(({ status, json }) => [status, json?.errors])).toEqual(questions.map(() => [200, undefined]));
    expect(file.text).toBe(readFileSync('apps/api/schema.graphql', 'utf8'));
  });

  it('suggests no names, shows no stack and no tracing (H6)', async () => {
    const answers = [
      await api.post('{ projcts(first: 1) { edges { node { id } } } }'),
      await api.post('{ me { id } }'),
    ];

    const told = answers.map(({ text }) => text).join('\n');
    expect(told).not.toMatch(/did you mean|projects|stacktrace|node_modules|tracing|\.js:/i);
  });

  it('shows the explorer to coordinators, by the cookie of their browser too, and to nobody else (H31)', async () => {
    const paths = ['/graphiql', '/graphiql/explorer.js'];
    const statusesFor = (headers: Readonly<Record<string, string>>) =>
      Promise.all(paths.map(async (path) => (await api.request(path, { headers })).status));
    const cookie = `passerelle_session=${staff['authorization']?.replace('Bearer ', '')}`;

    const refused = await Promise.all(others.map(statusesFor));
    const shown = await Promise.all([staff, { cookie }].map(statusesFor));

    expect(refused).toEqual(others.map(() => [404, 404]));
    expect(shown).toEqual([
      [200, 200],
      [200, 200],
    ]);
  });
});
