import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { resolve } from 'node:path';

import { ChildFailure, stopChild } from './child-process.js';
import { findFreePort } from '#libs/platform/embedded-postgres/free-port';

/** A local mailbox that takes every mail and shows it on a page. */
export interface Mailbox {
  readonly smtpUrl: string;
  /** The page; absent when mails go to a server of the operator's. */
  readonly pageUrl?: string;
  stop(): Promise<void>;
}

const firstSmtpPort = 1025;
const firstPagePort = 1080;
const startLimitMs = 20_000;

/** Starts maildev on 127.0.0.1 with its mails in a folder. */
export async function startMailbox(mailFolder: string): Promise<Mailbox> {
  const smtpPort = await findFreePort(firstSmtpPort);
  const pagePort = await findFreePort(firstPagePort);
  const local = ['--ip', '127.0.0.1', '--web-ip', '127.0.0.1'];
  const ports = ['--smtp', `${smtpPort}`, '--web', `${pagePort}`];
  const store = ['--mail-directory', mailFolder, '--max-emails', '2000'];
  const args = [...local, ...ports, ...store, '--silent'];
  const program = resolve(import.meta.dirname, 'mailbox-process.js');
  const child = fork(program, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  await Promise.race([Promise.all([isListening(smtpPort), isListening(pagePort)]), failure(child)]);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    pageUrl: `http://127.0.0.1:${pagePort}`,
    stop: () => stopChild(child),
  };
}

async function failure(child: ChildProcess): Promise<never> {
  const end: unknown[] = await once(child, 'exit');
  throw new ChildFailure(
    `The local mailbox did not start (exit code ${String(end[0])}). Set SMTP_URL to use another mail server.`,
  );
}

/** Resolves once something answers at the port; a mail program has no other way to say that it is ready. */
async function isListening(port: number): Promise<void> {
  const giveUpAt = performance.now() + startLimitMs;
  while (performance.now() < giveUpAt) {
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new ChildFailure(`The local mailbox does not answer on port ${port}.`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
