import { AbstractLogger, DataSource, type LogMessage } from 'typeorm';

/** The statements that a piece of work sends to the database, in order: `await statementsOf(database, (spied) => …)`. */
export async function statementsOf(
  database: DataSource,
  work: (spied: DataSource) => Promise<unknown>,
): Promise<string[]> {
  const logger = new StatementRecorder(['query']);
  const spied = await new DataSource({ ...database.options, logger, logging: ['query'] }).initialize();
  try {
    logger.statements.length = 0;
    await work(spied);
    return [...logger.statements];
  } finally {
    await spied.destroy();
  }
}

class StatementRecorder extends AbstractLogger {
  readonly statements: string[] = [];

  protected writeLog(_level: unknown, message: LogMessage | string | number | (LogMessage | string | number)[]): void {
    const messages = Array.isArray(message) ? message : [message];
    this.statements.push(...messages.map((entry) => String(typeof entry === 'object' ? entry.message : entry)));
  }
}
