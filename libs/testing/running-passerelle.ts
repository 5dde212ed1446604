import type { DataSource } from 'typeorm';

import { GraphqlClient } from '#libs/testing/graphql-client';
import type { QueueServer } from '#libs/testing/queue-servers';
import { type Mailbox, openMailbox } from '#libs/testing/smtp-mailbox';
import { openTestDatabase } from '#libs/testing/test-database';
import { startTestProcess, type TestProcess } from '#libs/testing/test-process';

/** The whole product under test: api and worker as processes, a database and a mail server of their own. */
export interface RunningPasserelle {
  readonly database: DataSource;
  readonly mailbox: Mailbox;
  readonly visitor: GraphqlClient;
  /** For a command of the CLI. */
  readonly environment: Readonly<Record<string, string>>;
  /** Signs a person in with the code that the product mails them. */
  signIn(email: string): Promise<GraphqlClient>;
  startWorker(): Promise<TestProcess>;
  /** The end of the log of each process so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Short times, so that a test of a killed worker need not wait for half a minute. */
const times = { JOB_LOCK_MS: '1500', JOB_STALLED_CHECK_MS: '500', JOB_RETRY_DELAY_MS: '100' };

/** Starts the product; `settings` go over its short times and its quiet log. */
export async function startPasserelle(
  queue: QueueServer,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningPasserelle> {
  const test = await openTestDatabase();
  const mailbox = await openMailbox();
  const environment = {
    ...times,
    ...queue.environment,
    NODE_ENV: 'test',
    DATABASE_URL: test.url,
    SMTP_URL: mailbox.url,
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...settings,
  };
  const processes: TestProcess[] = [];
  const start = async (name: 'api' | 'worker') => {
    const started = await startTestProcess(name, environment);
    processes.unshift(started);
    return started;
  };

  const api = await start('api');
  const visitor = new GraphqlClient(api.ready, { 'accept-language': 'fr' });
  return {
    database: test.dataSource,
    mailbox,
    visitor,
    environment,
    signIn: (email) => signIn(visitor, mailbox, email),
    startWorker: () => start('worker'),
    log: () => processes.map((started) => started.log()).join('\n'),
    stop: async () => {
      for (const started of processes) await started.stop();
      await mailbox.close();
      await test.close();
    },
  };
}

interface Session {
  readonly session: { readonly token: string } | null;
}

async function signIn(visitor: GraphqlClient, mailbox: Mailbox, email: string): Promise<GraphqlClient> {
  const earlier = codesSentTo(mailbox, email).length;
  await visitor.change('requestSignInCode { userErrors { code } }', { email });
  while (codesSentTo(mailbox, email).length === earlier) await mailbox.waitFor(mailbox.mails.length + 1);
  const code = codesSentTo(mailbox, email).at(-1);
  const { session } = await visitor.change<Session>('signIn { session { token } }', { email, code });
  if (!session) throw new Error(`${email} could not sign in`);
  return visitor.bearing(session.token);
}

function codesSentTo(mailbox: Mailbox, email: string): string[] {
  return mailbox.mails.flatMap(({ to, text }) => {
    const code = to === email ? /\b(\d{6})\b/.exec(text)?.[1] : undefined;
    return code ? [code] : [];
  });
}
