import type { DataSource } from 'typeorm';

import { system } from '#libs/identity/actor';
import { type IssuedSignIn, issueSignInCode } from '#libs/identity/issue-sign-in-code';
import { hashSecret } from '#libs/identity/secret-hash';
import { Session } from '#libs/identity/session.entity';
import { SignInCode } from '#libs/identity/sign-in-code.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId, newSecret } from '#libs/platform/ids/new-id';
import { openTestDatabase } from '#libs/testing/test-database';
import { startTestProcess, type TestProcess } from '#libs/testing/test-process';

/** An answer of the api as whoever attacks it sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly input?: object;
}

/** A running api on a database of its own, with nobody between it and the attacker. */
export interface SignInStage {
  readonly database: DataSource;
  /** For a worker beside the api. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the api, and starts another on the same database. */
  restart(environment?: Readonly<Record<string, string>>): Promise<void>;
  /** GET, HEAD or POST of a page; a form is sent as browsers do. */
  page(path: string, init?: RequestInit): Promise<Answer>;
  form(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** One operation by name, `signIn { session { token } }`, or a query. */
  mutate(mutation: string, asking: Asking): Promise<Answer>;
  query(query: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** The code and link that the mail of a request would carry. */
  mailed(person: { readonly id: string }): Promise<IssuedSignIn>;
  /** The token of a session that is open. */
  signedIn(person: { readonly id: string }): Promise<string>;
  close(): Promise<void>;
}

const inputs: Readonly<Record<string, string>> = {
  requestSignInCode: 'RequestSignInCodeInput',
  signIn: 'SignInInput',
  inviteMember: 'InviteMemberInput',
  createOrganisation: 'CreateOrganisationInput',
  revokeSession: 'RevokeSessionInput',
  claimEnrolment: 'ClaimEnrolmentInput',
};

export async function openSignInStage(settings: Readonly<Record<string, string>> = {}): Promise<SignInStage> {
  const test = await openTestDatabase();
  const environment = {
    ...{ NODE_ENV: 'test', DATABASE_URL: test.url, SMTP_URL: 'smtp://127.0.0.1:9', PORT: '0', LOG_LEVEL: 'warn' },
    ...settings,
  };
  let api: TestProcess = await startTestProcess('api', environment);

  const page = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(`${api.ready}${path}`, { redirect: 'manual', ...init });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const post = (body: object, headers: Readonly<Record<string, string>> = {}) =>
    page('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    database: test.dataSource,
    environment,
    page,
    form: (path, fields, headers = {}) =>
      page(path, { method: 'POST', headers: { ...headers }, body: new URLSearchParams(fields) }),
    query: (query, headers) => post({ query }, headers),
    mutate: (mutation, { headers, input }) => post(mutationOf(mutation, input), headers),
    restart: async (more = {}) => {
      await api.stop();
      api = await startTestProcess('api', { ...environment, ...more });
    },
    mailed: (person) => mailedTo(test.dataSource, person),
    signedIn: (person) => signedInAs(test.dataSource, person),
    close: async () => {
      await api.stop();
      await test.close();
    },
  };
}

function mutationOf(mutation: string, input: object | undefined): object {
  const [, name = '', selection = ''] = /^(\w+)\s*([^]*)$/.exec(mutation) ?? [];
  if (!input) return { query: `mutation { ${name} ${selection} }` };
  return { query: `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) ${selection} }`, variables: { input } };
}

async function mailedTo(database: DataSource, { id: userId }: { readonly id: string }): Promise<IssuedSignIn> {
  const { id } = await database.manager.save(SignInCode, { id: newId(), userId });
  return new UnitOfWork(database).run(system, 'sign-in-code.request', (work) => issueSignInCode(work, id));
}

async function signedInAs(database: DataSource, { id: userId }: { readonly id: string }): Promise<string> {
  const token = newSecret();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await database.manager.save(Session, { id: newId(), userId, tokenHash: hashSecret(token), expiresAt });
  return token;
}

/** The `name=value` of the cookie that an answer sets; the empty text when it sets none. */
export function cookieOf({ headers }: Answer): string {
  return headers.getSetCookie().at(0)?.split(';').at(0) ?? '';
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
