/** The set-up cannot go on. The message is one line with the remedy; details, if any, were written before. */
export class SetupError extends Error {}

/** Ends the program as set-up errors do: one line, no stack. Other errors are faults of ours and keep theirs. */
export function exitWithSetupError(error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
