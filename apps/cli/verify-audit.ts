import 'reflect-metadata';

import { parseArgs } from 'node:util';

import { CommandError } from './command-error.js';
import { runCommand } from './run-command.js';
import { runningEnvironment } from './running-environment.js';
import { type AuditAnchor, type AuditFault, type AuditReport, VerifyAudit } from '#libs/platform/audit/verify-audit';
import { createDataSource } from '#migrations/data-source';

const usage = 'npm run verify-audit [-- --anchor SEQUENCE:HASH]';

const faults: Readonly<Record<AuditFault, string>> = {
  SEAL_MISSING: 'a seal was taken out',
  ENTRY_MISSING: 'the sealed entry is gone',
  CONTENT_CHANGED: 'the entry or its seal is not what was sealed',
  ANCHOR_NOT_FOUND: 'the chain does not hold this anchor: its end was cut off, or it was written anew',
  ENTRY_BACKDATED: 'an entry was slipped in behind the chain',
};

/** Computes the audit chain again: 0 when it is whole, 1 with the first broken row when it is not. */
async function verifyAudit(): Promise<number> {
  const { values } = parseArgs({ options: { anchor: { type: 'string' } } });
  const anchor = values.anchor === undefined ? undefined : anchorOf(values.anchor);
  const { databaseUrl } = await runningEnvironment();
  const database = await createDataSource(databaseUrl, { poolSize: 1 }).initialize();
  try {
    const report = await new VerifyAudit(database).execute(anchor);
    process.stdout.write(`${inWords(report)}\n`);
    return report.fault ? 1 : 0;
  } finally {
    await database.destroy();
  }
}

function anchorOf(text: string): AuditAnchor {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (!sequence || !hash) throw new CommandError(`An anchor is a place and a hash: ${usage}`);
  return { sequence: Number(sequence), hash };
}

function inWords({ fault, sequence, entryId, sealed, waiting, head }: AuditReport): string {
  if (!fault) {
    const kept = `Keep this anchor outside the database to prove it later: ${sealed}:${head}`;
    return `The audit is whole: ${sealed} sealed, ${waiting} waiting for the next sealing.\n${kept}`;
  }
  const place = [sequence === null ? '' : ` at ${sequence}`, entryId === null ? '' : `, entry ${entryId}`].join('');
  return `The audit is broken${place}: ${faults[fault]}. Whole before that: ${sealed}.`;
}

await runCommand(verifyAudit);
