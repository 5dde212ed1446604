import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run --silent match -- problem.json [options]
  --out FILE         also write the JSON to a file
  --objective NAME   GENEROUS, GREEDY or MAX_MIN instead of the problem's own
  --seed N           whole number that decides among equal optima
  --time-limit S     seconds of solver time after which the best found so far is reported
  --compare A,B      solve by several objectives and count the students placed differently
  --table            print a readable table instead of JSON
`;

export interface MatchArguments {
  readonly file: string;
  readonly out: string | undefined;
  readonly timeLimitSeconds: number | undefined;
  readonly wantsTable: boolean;
  /** Objectives to compare; none without --compare. */
  readonly compared: readonly string[];
  /** What the command line says instead of the problem; checked with it. */
  readonly overrides: { readonly objective?: string; readonly seed?: number };
}

/** A command line that cannot be understood. */
export class UsageError extends Error {}

export function matchArguments(argv: readonly string[]): MatchArguments {
  const { values, positionals } = parsed(argv);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('Name one problem file.');

  return {
    file,
    out: values.out,
    timeLimitSeconds: timeLimit(values['time-limit']),
    wantsTable: values.table ?? false,
    compared: values.compare?.split(',').map((name) => name.trim()) ?? [],
    overrides: {
      ...(values.objective === undefined ? {} : { objective: values.objective }),
      ...(values.seed === undefined ? {} : { seed: Number(values.seed.trim() === '' ? Number.NaN : values.seed) }),
    },
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        objective: { type: 'string' },
        seed: { type: 'string' },
        'time-limit': { type: 'string' },
        compare: { type: 'string' },
        table: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function timeLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds < Infinity)) throw new UsageError('--time-limit is a number of seconds above 0.');
  return seconds;
}
