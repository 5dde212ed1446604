import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';

import { type HostileApi, rowsOf, startHostileApi } from './hostile-api.js';

jest.setTimeout(60_000);

const listed = 'https://app.example';
const json = { 'content-type': 'application/json' };

describe('A web page of somebody else', () => {
  let api: HostileApi;
  let cookie: string;
  beforeAll(async () => {
    api = await startHostileApi({ CORS_ORIGINS: `https://other.example, ${listed}` });
    const person = await aPerson()
      .as('COORDINATOR', await anOperator().in(api.database))
      .in(api.database);
    const { authorization } = await api.session(person);
    const token = authorization.replace('Bearer ', '');
    cookie = `passerelle_session=${token}`;
  });
  afterAll(() => api.stop());

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
    const get = (query: string) => api.request(`/graphql?query=${encodeURIComponent(query)}`, { headers: { cookie } });

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
    const { headers } = await api.post('{ openCalls(first: 1) { edges { node { id } } } }', {}, { origin: listed });

    expect(headers).toMatchObject({
      'access-control-allow-origin': listed,
      'access-control-allow-credentials': 'true',
      vary: expect.stringContaining('Origin'),
    });
  });
});

const changing = `mutation { createOrganisation(input: { idempotencyKey: "k", kind: ASSOCIATION, name: "X", timeZone: "Europe/Paris" }) { organisation { id } } }`;

describe('A request of an unusual size (H15)', () => {
  let api: HostileApi;
  beforeAll(async () => {
    api = await startHostileApi({ REQUEST_TIMEOUT_MS: '1000' });
  });
  afterAll(() => api.stop());

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
