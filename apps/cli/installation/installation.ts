import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { startApps } from './apps.js';
import { type Mailbox, startMailbox } from './mailbox.js';
import { migrate } from './migrate.js';
import type { Steps } from '../progress.js';
import { startEmbeddedPostgres } from '#libs/platform/embedded-postgres/start-embedded-postgres';

export interface InstallationOptions {
  readonly dataFolder: string;
  /** False for a trial whose data may be lost in a power cut. */
  readonly durable: boolean;
  readonly steps: Pick<Steps, 'show' | 'say'>;
}

/** Everything that runs, and how to end it in the right order. */
export interface Installation {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly mailboxUrl: string | undefined;
  readonly apiUrl: string;
  /** Resolves with its name when a part ends for good that nobody asked to end. */
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
  const { dataFolder, steps } = options;
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
    steps.show('Starting the database');
    const database = keep(await openDatabase(options));
    steps.show('Applying the migrations');
    await migrate(database.url);
    steps.show('Starting the mailbox');
    const mailbox = keep(await openMailbox(join(dataFolder, 'mails')));
    steps.show('Starting api and worker');
    const { url: databaseUrl } = database;
    const { smtpUrl, pageUrl: mailboxUrl } = mailbox;
    const apps = keep(await startApps({ databaseUrl, smtpUrl, dataFolder, tell: steps.say }));
    return { databaseUrl, smtpUrl, mailboxUrl, apiUrl: apps.url, partEnded: apps.partEnded, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase({ dataFolder, durable, steps }: InstallationOptions): Promise<Database> {
  const configured = process.env['DATABASE_URL'];
  if (configured) return { url: configured, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDirectory: join(dataFolder, 'postgres'), durable, log: steps.show });
}

async function openMailbox(mailFolder: string): Promise<Mailbox> {
  const configured = process.env['SMTP_URL'];
  if (configured) return { smtpUrl: configured, stop: () => Promise.resolve() };
  return startMailbox(mailFolder);
}
