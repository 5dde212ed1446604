/** What the watching thread is told. */
export interface WatchOrder {
  /** One number that grows with each beat of the process, in memory that both threads see. */
  readonly beats: Int32Array;
  readonly everyMs: number;
  /** One line for the log, written when the process is ended. */
  readonly lastWords: string;
}

/** Looks in a row without a beat, after which a process is blocked. */
export const looks = 5;

export function isWatchOrder(given: unknown): given is WatchOrder {
  return typeof given === 'object' && given !== null && 'beats' in given && 'everyMs' in given && 'lastWords' in given;
}
