import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { choosePort } from './choose-port.js';
import { startChild } from './child-process.js';
import { type Mailbox, startMailbox } from './mailbox.js';
import { migrate } from './migrate.js';
import { startEmbeddedPostgres } from '#libs/platform/embedded-postgres/start-embedded-postgres';

export interface InstallationOptions {
  readonly dataFolder: string;
  /** False for a trial whose data may be lost in a power cut. */
  readonly durable: boolean;
  readonly progress: (step: string) => void;
}

/** Everything that runs, and how to end it in the right order. */
export interface Installation {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly mailboxUrl: string | undefined;
  readonly apiUrl: string;
  /** Resolves with its name when a part ends that nobody asked to end. */
  readonly partEnded: Promise<string>;
  stop(): Promise<void>;
}

interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

const appProgram = (name: string) => resolve(import.meta.dirname, '..', '..', name, 'main.js');

/**
 * Starts database, mailbox, api and worker, each embedded unless its variable names a real server, and applies the
 * migrations. When one fails, those before it are stopped.
 */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { dataFolder, progress } = options;
  await mkdir(dataFolder, { recursive: true });
  const started: { stop(): Promise<void> }[] = [];
  const keep = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    started.unshift(part);
    return part;
  };
  const stop = async () => {
    for (const part of started.splice(0)) await part.stop();
  };

  try {
    progress('Starting the database');
    const database = keep(await openDatabase(options));
    progress('Applying the migrations');
    await migrate(database.url);
    progress('Starting the mailbox');
    const mailbox = keep(await openMailbox(join(dataFolder, 'mails')));
    progress('Starting api and worker');
    const port = await choosePort();
    const env = { DATABASE_URL: database.url, SMTP_URL: mailbox.smtpUrl, PORT: `${port}`, PUBLIC_URL: publicUrl(port) };
    const api = keep(
      await startChild({ name: 'The api', path: appProgram('api'), env, logFile: join(dataFolder, 'api.log') }),
    );
    const worker = keep(
      await startChild({
        name: 'The worker',
        path: appProgram('worker'),
        env,
        logFile: join(dataFolder, 'worker.log'),
      }),
    );
    const partEnded = Promise.race(
      [api, worker].map(
        ({ name, process: child }) => new Promise<string>((ended) => child.once('exit', () => ended(name))),
      ),
    );
    const { url: databaseUrl } = database;
    return {
      databaseUrl,
      smtpUrl: mailbox.smtpUrl,
      mailboxUrl: mailbox.pageUrl,
      apiUrl: publicUrl(port),
      partEnded,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function publicUrl(port: number): string {
  return process.env['PUBLIC_URL'] ?? `http://127.0.0.1:${port}`;
}

async function openDatabase({ dataFolder, durable, progress }: InstallationOptions): Promise<Database> {
  const configured = process.env['DATABASE_URL'];
  if (configured) return { url: configured, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDirectory: join(dataFolder, 'postgres'), durable, log: progress });
}

async function openMailbox(mailFolder: string): Promise<Mailbox> {
  const configured = process.env['SMTP_URL'];
  if (configured) return { smtpUrl: configured, stop: () => Promise.resolve() };
  return startMailbox(mailFolder);
}
