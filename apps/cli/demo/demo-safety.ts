import { CommandError } from '../command-error.js';

const loopback = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** The demo writes to fictional people, and never through a mail server that could reach real ones. */
export function assertDemoIsSafe(smtpUrl: string): void {
  if (loopback.test(new URL(smtpUrl).hostname)) return;
  throw new CommandError(
    'The demo sends mails only to a server on this machine. Unset SMTP_URL, or start with --empty.',
  );
}
