import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

import { CommandError } from '../command-error.js';

/** The first line of a backup. */
export interface BackupHeader {
  readonly format: 'passerelle-backup-1';
  readonly takenAt: string;
  /** The name of the last migration of the database, to which its rows fit. */
  readonly migration: string;
}

/** Below the header: lines `TABLE {"a row": "as JSON"}`, and at the end the number of rows. */
export interface BackupRow {
  readonly table: string;
  /** As PostgreSQL wrote it; never parsed, so that no number loses a digit. */
  readonly json: string;
}

/** Writes lines to a new file that only its owner may read; refuses one that exists. */
export async function writeBackup(file: string, lines: AsyncIterable<string>): Promise<void> {
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await pipeline(lines, createGzip(), target);
}

/** The header, then the rows. Throws a CommandError for a file that is no whole backup. */
export async function* readBackup(file: string): AsyncGenerator<BackupHeader | BackupRow> {
  const text = new PassThrough();
  const reading = pipeline(createReadStream(file), createGunzip(), text).catch((error: unknown) =>
    text.destroy(asError(error)),
  );
  let rows = -1;
  let end: string | undefined;
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
      if (rows === -1) yield headerOf(line);
      else if (line.startsWith('= ')) end = line.slice(2);
      else yield rowOf(line);
      rows += 1;
    }
  } catch (error) {
    throw error instanceof CommandError ? error : new CommandError(`${file} is damaged: ${asError(error).message}`);
  }
  await reading;
  if (end !== String(rows - 1)) throw new CommandError(`${file} is not whole: its end is missing.`);
}

export function isHeader(part: BackupHeader | BackupRow): part is BackupHeader {
  return 'format' in part;
}

function headerOf(line: string): BackupHeader {
  const header: unknown = line.startsWith('{') ? JSON.parse(line) : null;
  if (typeof header === 'object' && header !== null && 'format' in header && header.format === 'passerelle-backup-1') {
    const { migration = '', takenAt = '' } = { migration: '', takenAt: '', ...header };
    return { format: 'passerelle-backup-1', migration, takenAt };
  }
  throw new CommandError('This is not a backup of Passerelle.');
}

function rowOf(line: string): BackupRow {
  const space = line.indexOf(' ');
  return { table: line.slice(0, space), json: line.slice(space + 1) };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
