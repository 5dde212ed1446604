import { performance } from 'node:perf_hooks';

import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import { newId } from '#libs/platform/ids/new-id';
import { openTestDatabase } from '#libs/testing/test-database';
import { startTestProcess, type TestProcess } from '#libs/testing/test-process';

/** What came back, whatever it is: hostile requests often do not get GraphQL. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: GraphqlBody | null;
  readonly milliseconds: number;
}

export interface GraphqlBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
  }[];
  readonly extensions?: { readonly cost: { readonly requested: number; readonly maximum: number } };
}

type Headers = Readonly<Record<string, string>>;

/** An api as a process of its own, and requests to it as an attacker would write them. */
export interface HostileApi {
  readonly url: string;
  readonly process: TestProcess;
  readonly database: DataSource;
  request(path: string, init?: RequestInit): Promise<RawAnswer>;
  /** A GraphQL request as it should be. */
  post(query: string, variables?: object, headers?: Headers): Promise<RawAnswer>;
  /** The header that a person's session makes, without a mail. */
  session(person: PersonActor): Promise<{ readonly authorization: string }>;
  stop(): Promise<void>;
}

/** Starts an api with a database of its own; the mail server does not exist, since the api itself sends none. */
export async function startHostileApi(settings: Headers = {}): Promise<HostileApi> {
  const test = await openTestDatabase();
  const process = await startTestProcess('api', {
    NODE_ENV: 'test',
    DATABASE_URL: test.url,
    SMTP_URL: 'smtp://127.0.0.1:9',
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...settings,
  });
  const url = process.ready;
  const request = (path: string, init: RequestInit = {}) => requested(`${url}${path}`, init);
  return {
    url,
    process,
    database: test.dataSource,
    request,
    post: (query, variables = {}, headers = {}) =>
      request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
    session: (person) => sessionOf(person, test.dataSource),
    stop: async () => {
      await process.stop();
      await test.close();
    },
  };
}

async function requested(url: string, init: RequestInit): Promise<RawAnswer> {
  const begun = performance.now();
  const response = await fetch(url, init);
  const text = await response.text();
  const milliseconds = performance.now() - begun;
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, text, json: bodyIn(text), milliseconds };
}

function bodyIn(text: string): GraphqlBody | null {
  if (!text.startsWith('{')) return null;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the spec that asks knows the shape
  const body: GraphqlBody = JSON.parse(text);
  return body;
}

async function sessionOf(person: PersonActor, database: DataSource): Promise<{ readonly authorization: string }> {
  const token = `${newId()}-hostile`;
  const expiresAt = new Date(Date.now() + 3_600_000);
  const row = { id: newId(), userId: person.id, tokenHash: hashSecret(token), expiresAt };
  await database.manager.insert(Session, row);
  return { authorization: `Bearer ${token}` };
}

/** The status and the code of the first error: most of what a refusal says. */
export function refusalIn({ status, json }: RawAnswer): readonly [number, string | undefined] {
  return [status, json?.errors?.[0]?.extensions.code];
}

/** How many rows tables hold, to show that nothing was written. */
export async function rowsOf(database: DataSource, ...tables: readonly string[]): Promise<number[]> {
  const counts = await Promise.all(
    tables.map((table) => database.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`)),
  );
  return counts.map(([row]) => row?.count ?? -1);
}
