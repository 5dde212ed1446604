import 'reflect-metadata';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { restoreBackup } from './backup/restore-backup.js';
import { withDatabase } from './backup/with-database.js';
import { CommandError } from './command-error.js';
import { readRunningRecord } from './installation/running-record.js';
import { runCommand } from './run-command.js';

/** `npm run restore -- FILE`: fills an empty installation from a backup, also from one of an earlier version. */
async function restore(): Promise<number> {
  const [file] = parseArgs({ allowPositionals: true }).positionals;
  if (!file) throw new CommandError('Name the backup: npm run restore -- passerelle.backup.gz');
  const running = await readRunningRecord(resolve('.data'));
  if (running) throw new CommandError(`Passerelle runs here (process ${running.pid}). Stop it first with Ctrl-C.`);

  const { rows, mails, takenAt } = await withDatabase((databaseUrl) => restoreBackup(databaseUrl, resolve(file)));
  process.stdout.write(`${rows} rows of ${takenAt} are back. Nobody is written to about the past.\n`);
  if (mails > 0)
    process.stdout.write(`${mails} mails had not left then: coordinators find them among the failed ones.\n`);
  return 0;
}

await runCommand(restore);
