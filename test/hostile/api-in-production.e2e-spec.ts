import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';

import type { Role } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { aPerson } from '#libs/testing/builders/a-person';
import { aNonprofit, anOperator, aSchool } from '#libs/testing/builders/an-organisation';

import { type HostileApi, refusalIn, startHostileApi } from './hostile-api.js';

jest.setTimeout(60_000);

const tooMuch = [400, 'GRAPHQL_VALIDATION_FAILED'] as const;
const json = { 'content-type': 'application/json' };

let api: HostileApi;
beforeAll(async () => {
  api = await startHostileApi({ NODE_ENV: 'production', REQUEST_TIMEOUT_MS: '1000' });
});
afterAll(() => api.stop());

describe('An api in production', () => {
  /** A visitor, a teacher and a nonprofit. */
  let others: readonly Readonly<Record<string, string>>[];
  let staff: Readonly<Record<string, string>>;
  beforeAll(async () => {
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

describe('A request of an unusual size (H15)', () => {
  const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
    api.request('/graphql', { method: 'POST', headers: { ...json, ...headers }, body });
  const padded = (bytes: number) => JSON.stringify({ query: '{ me { id } }', variables: { x: 'x'.repeat(bytes) } });

  it('is refused with 413 from a visitor at 2 MB, and from anybody at 9 MB', async () => {
    const visitor = await send(padded(2_000_000), {});
    const anybody = await send(padded(9_000_000), { authorization: 'Bearer anything-of-enough-length' });

    expect([visitor.status, anybody.status]).toEqual([413, 413]);
  });

  it('is not unpacked: a bomb of 20 MB in 20 kB is refused as it stands', async () => {
    const { status } = await send(new Uint8Array(gzipSync(padded(20_000_000))), { 'content-encoding': 'gzip' });

    expect(status).toBe(415);
  });

  it('is refused with 431 when its header is too large, or hung up on when it goes on for a megabyte', async () => {
    const headed = (bytes: number) => `GET /health/live HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(bytes)}\r\n\r\n`;

    const [large, huge] = [await rawAnswer(api.url, headed(20_000)), await rawAnswer(api.url, headed(1_000_000))];

    expect(large).toMatch(/^HTTP\/1.1 431 /);
    expect(huge).toMatch(/^(HTTP\/1.1 431 |$)/);
  });

  it('is ended with 408 when it comes too slowly', async () => {
    expect(await rawAnswer(api.url, 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Le')).toMatch(/^HTTP\/1.1 408 /);
    expect((await api.request('/health/live')).status).toBe(200);
  });
});

/** Sends bytes, and gives what came back once the api has hung up. */
async function rawAnswer(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}
