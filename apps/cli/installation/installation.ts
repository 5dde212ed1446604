import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { choosePort } from './choose-port.js';
import { type RunningChild, startChild } from './child-process.js';
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

interface Part {
  stop(): Promise<void>;
}

interface Database extends Part {
  readonly url: string;
}

/** Remembers a part that has started, to be stopped before those that it leans on. */
type Keep = <Started extends Part>(part: Started) => Started;

/**
 * Starts database, mailbox, api and worker, each embedded unless its variable names a real server, and applies the
 * migrations. When one fails, those before it are stopped.
 */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { dataFolder, progress } = options;
  await mkdir(dataFolder, { recursive: true });
  const started: Part[] = [];
  const keep: Keep = (part) => {
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
    const { url: databaseUrl } = database;
    const { smtpUrl, pageUrl: mailboxUrl } = mailbox;
    const apps = await startApps({ databaseUrl, smtpUrl, port, dataFolder }, keep);
    return { databaseUrl, smtpUrl, mailboxUrl, apiUrl: publicUrl(port), partEnded: firstEnd(apps), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Surroundings {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly port: number;
  readonly dataFolder: string;
}

/** Api and worker start side by side; each is kept as soon as it runs, so that it is stopped if the other fails. */
function startApps({ databaseUrl, smtpUrl, port, dataFolder }: Surroundings, keep: Keep): Promise<RunningChild[]> {
  const env = { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, PORT: `${port}`, PUBLIC_URL: publicUrl(port) };
  const starts = (['api', 'worker'] as const).map(async (app) => {
    const path = resolve(import.meta.dirname, '..', '..', app, 'main.js');
    return keep(await startChild({ name: `The ${app}`, path, env, logFile: join(dataFolder, `${app}.log`) }));
  });
  return Promise.all(starts);
}

function firstEnd(children: readonly RunningChild[]): Promise<string> {
  const ends = children.map(
    ({ name, process: child }) => new Promise<string>((ended) => child.once('exit', () => ended(name))),
  );
  return Promise.race(ends);
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
