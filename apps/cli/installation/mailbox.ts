import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { ChildFailure, stopChild } from './child-process.js';
import { findFreePort } from '#libs/platform/embedded-postgres/free-port';

/** A local mailbox that takes every mail and shows it on a page. */
export interface Mailbox {
  readonly smtpUrl: string;
  /** The page; absent when mails go to a server of the operator's. */
  readonly pageUrl?: string;
  stop(): Promise<void>;
}

interface Start {
  readonly mailFolder: string;
  /** Options of node for the process; absent means those of this one. */
  readonly execArgv?: readonly string[] | undefined;
}

interface Ports {
  readonly smtp: number;
  readonly web: number;
}

const firstPorts: Ports = { smtp: 1025, web: 1080 };
/** Those that the system gives, and gives to nobody else. */
const anyPorts: Ports = { smtp: 0, web: 0 };

/** The program of the process lies beside this file, compiled or not as this one is. */
const program = new URL(`./mailbox-process.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * Starts maildev on 127.0.0.1 with its mails in a folder, at its usual ports or the next free ones. Another program may
 * take one of them before it listens; it then gets any two that are free.
 */
export async function startMailbox(mailFolder: string, execArgv?: readonly string[]): Promise<Mailbox> {
  const start = { mailFolder, execArgv };
  const usual = { smtp: await findFreePort(firstPorts.smtp), web: await findFreePort(firstPorts.web) };
  const mailbox = (await mailboxOn(usual, start)) ?? (await mailboxOn(anyPorts, start));
  if (mailbox) return mailbox;
  throw new ChildFailure('The local mailbox did not start. Set SMTP_URL to use another mail server.');
}

/** Null when it ended at once: a port was taken. */
async function mailboxOn({ smtp, web }: Ports, { mailFolder, execArgv }: Start): Promise<Mailbox | null> {
  const args = ['--smtp', `${smtp}`, '--web', `${web}`, '--folder', mailFolder];
  const child = fork(fileURLToPath(program), args, {
    ...{ detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    ...(execArgv ? { execArgv: [...execArgv] } : {}),
  });
  const ready = once(child, 'message').then(([message]: unknown[]) => message);
  const addresses = await Promise.race([ready, once(child, 'exit').then(() => null)]);
  return isAddresses(addresses) ? { ...addresses, stop: () => stopChild(child) } : null;
}

function isAddresses(message: unknown): message is { readonly smtpUrl: string; readonly pageUrl: string } {
  return typeof message === 'object' && message !== null && 'smtpUrl' in message && 'pageUrl' in message;
}
