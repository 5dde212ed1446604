import { resolve } from 'node:path';

import { CommandError } from './command-error.js';
import { readRunningRecord } from './installation/running-record.js';
import { type Environment, loadEnvironment } from '#libs/platform/config/environment';

/** How to reach the installation that runs in this checkout, or the one that the environment names. */
export async function runningEnvironment(): Promise<Environment> {
  const record = await readRunningRecord(resolve('.data'));
  const databaseUrl = process.env['DATABASE_URL'] ?? record?.databaseUrl;
  if (!databaseUrl) throw new CommandError('Passerelle does not run here. Start it first: npm start');
  const smtpUrl = process.env['SMTP_URL'] ?? record?.smtpUrl ?? 'smtp://127.0.0.1:25';
  return loadEnvironment({ ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl });
}
