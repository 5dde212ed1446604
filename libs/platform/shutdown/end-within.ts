import type { LoggerService } from '@nestjs/common';

/**
 * Ends the process at the latest this long (ms) after it was told to stop, whatever still runs. Nothing is lost: a
 * transaction that is cut rolls back, and a job that is cut returns to its queue when its lock ends.
 */
export function endWithin(ms: number, logger: LoggerService): void {
  const end = () => {
    logger.warn('Not everything ended in time; what was cut is rolled back or tried again', 'Shutdown');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void setTimeout(end, ms).unref());
}
