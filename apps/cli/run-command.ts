import { ChildFailure } from './installation/child-process.js';
import { CommandError } from './command-error.js';
import { EmbeddedPostgresError } from '#libs/platform/embedded-postgres/embedded-postgres.error';
import { DomainError } from '#libs/platform/errors/domain-error';

const forPeople = [CommandError, ChildFailure, EmbeddedPostgresError];

/** Runs a command of the CLI: what a person can mend is one line on standard error, a surprise keeps its stack. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${describe(error)}\n`);
  }
  // A command that was stopped half-way may have left work waiting for what no longer runs.
  process.exit();
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (forPeople.some((kind) => error instanceof kind)) return error.message;
  if (error instanceof DomainError)
    return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`).join('\n');
  return error.stack ?? error.message;
}
