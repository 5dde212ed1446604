import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the running installation of this checkout can be reached, for the commands typed in another terminal. */
export interface RunningRecord {
  readonly pid: number;
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly apiUrl: string;
}

const fileOf = (dataFolder: string) => join(dataFolder, 'running.json');

/** The file holds the password of the database: only its owner may read it. */
export async function writeRunningRecord(dataFolder: string, record: RunningRecord): Promise<void> {
  await writeFile(fileOf(dataFolder), JSON.stringify(record), { mode: 0o600 });
}

export async function removeRunningRecord(dataFolder: string): Promise<void> {
  await rm(fileOf(dataFolder), { force: true });
}

/** The record of an installation that still runs, else null. */
export async function readRunningRecord(dataFolder: string): Promise<RunningRecord | null> {
  try {
    const record: unknown = JSON.parse(await readFile(fileOf(dataFolder), 'utf8'));
    return isRunningRecord(record) && isAlive(record.pid) ? record : null;
  } catch {
    return null;
  }
}

function isRunningRecord(value: unknown): value is RunningRecord {
  return typeof value === 'object' && value !== null && 'pid' in value && 'databaseUrl' in value;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
