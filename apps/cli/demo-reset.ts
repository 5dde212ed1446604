import { realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { CommandError } from './command-error.js';
import { readRunningRecord } from './installation/running-record.js';
import { runCommand } from './run-command.js';

/** `npm run demo:reset`: removes the data of the embedded installation of this checkout. npm then starts afresh. */
async function reset(): Promise<number> {
  if (process.env['DATABASE_URL']) throw new CommandError('DATABASE_URL names a real database, which is never erased.');
  const dataFolder = resolve('.data');
  const running = await readRunningRecord(dataFolder);
  if (running) throw new CommandError(`Passerelle runs here (process ${running.pid}). Stop it first with Ctrl-C.`);

  const database = join(dataFolder, 'postgres');
  const stored = await realpath(database).catch(() => database);
  for (const path of [stored, dataFolder]) await rm(path, { recursive: true, force: true });
  process.stderr.write('The demo’s data are gone.\n');
  return 0;
}

await runCommand(reset);
