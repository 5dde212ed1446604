import type { RunNews } from '#libs/matching-runs/run-news.port';

interface Watched {
  readonly runId: string;
  readonly news: RunNews;
  /** Whether anybody still waits for the result. */
  readonly isWanted: () => Promise<boolean>;
}

/**
 * Does long work on a run and gives the signal as soon as the run no longer waits for it, from whatever process it was
 * called off. Without news, when the database is away, the work goes on: its saving finds out.
 */
export async function whileWanted<Result>(
  { runId, news, isWanted }: Watched,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const calledOff = new AbortController();
  const look = async () => {
    if (!(await isWanted())) calledOff.abort();
  };
  const changes = await news.of(runId).catch(() => null);
  if (changes) void lookAtEach(changes, look).catch(() => undefined);
  try {
    return await work(calledOff.signal);
  } finally {
    await changes?.return?.();
  }
}

/** Looks once before the first change: the run may have been called off before anybody listened. */
async function lookAtEach(changes: AsyncIterator<unknown>, look: () => Promise<void>): Promise<void> {
  do await look().catch(() => undefined);
  while (!(await changes.next()).done);
}
