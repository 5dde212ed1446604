import type { DataSource } from 'typeorm';

import { CommandError } from '../command-error.js';

const loopback = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** The demo writes to fictional people, and never through a mail server that could reach real ones. */
export function assertMailStaysHere(smtpUrl: string): void {
  if (loopback.test(new URL(smtpUrl).hostname)) return;
  throw new CommandError(
    'The demo sends mails only to a server on this machine. Unset SMTP_URL, or start with --empty.',
  );
}

/** The demo never mixes with the people of a real installation, whose addresses do not end in .example. */
export async function assertNobodyIsReal(database: DataSource): Promise<void> {
  const real = await database.query<object[]>("SELECT FROM app_user WHERE email NOT LIKE '%.example' LIMIT 1");
  if (real.length === 0) return;
  throw new CommandError('This database holds real people: the demo is not loaded into it. Start with --empty.');
}
