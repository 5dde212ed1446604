/** A query that somebody sends, and as whom. */
export interface TypicalQuery {
  readonly name: string;
  readonly query: string;
  readonly token?: string;
}

export interface RequestFigures {
  readonly requests: number;
  readonly refused: number;
  readonly perSecond: number;
  /** Time to the whole answer, of all queries together (ms). */
  readonly p50: number;
  readonly p95: number;
}

export interface RunningLoop {
  /** Lets the requests under way end, and gives the figures. */
  stop(): Promise<RequestFigures>;
}

const callers = 4;

/** Callers who each send the next query once the one before is answered: the server is never buried. */
export function startClosedLoop(apiUrl: string, queries: readonly TypicalQuery[]): RunningLoop {
  const times: number[] = [];
  const startedAt = performance.now();
  let refused = 0;
  let isStopped = false;
  const caller = async (first: number) => {
    for (let turn = first; !isStopped; turn += 1) {
      const query = queries[turn % queries.length];
      const sentAt = performance.now();
      if (!query || !(await isAnswered(apiUrl, query))) refused += 1;
      times.push(performance.now() - sentAt);
    }
  };
  const running = Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
  return {
    stop: async () => {
      isStopped = true;
      await running;
      return figuresOf(times, refused, performance.now() - startedAt);
    },
  };
}

async function isAnswered(apiUrl: string, { query, token }: TypicalQuery): Promise<boolean> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(`${apiUrl}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const text = await response.text();
  return response.ok && !text.includes('"errors"');
}

function figuresOf(times: readonly number[], refused: number, durationMs: number): RequestFigures {
  const sorted = times.toSorted((left, right) => left - right);
  const quantile = (share: number) => round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  const perSecond = round((sorted.length * 1_000) / durationMs);
  return { requests: sorted.length, refused, perSecond, p50: quantile(0.5), p95: quantile(0.95) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
