/** A database server that could not be started or stopped. The message is one line: what is wrong, then what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(problem: string, remedy: string) {
    super(`${problem.replaceAll(/\s+/g, ' ').replace(/[.\s]*$/, '')}. ${remedy}`);
  }
}
