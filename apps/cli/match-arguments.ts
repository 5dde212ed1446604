import { parseArgs } from 'node:util';

import { type Locale, locales } from '#libs/platform/i18n/locale';

export const USAGE = `Usage: npm run --silent match -- problem.json|FOLDER [options]
A FOLDER holds projects.csv, students.csv, perhaps ballots.csv and mentors.csv; outcome.json, assignments.csv and
report.html are written beside them.
  --out PATH         also write the JSON to this file; of a folder, write the three files to this folder instead
  --objective NAME   GENEROUS, GREEDY, MAX_MIN or STABLE; GENEROUS unless the problem says otherwise
  --seed N           whole number that decides among equal optima
  --time-limit S     seconds of solver time after which the best found so far is reported
  --compare A,B      solve by several objectives and count the students placed differently
  --table            print a readable table
  --lang fr|en       language of the report of a folder, and of what is wrong in it; fr unless told
`;

export interface MatchArguments {
  /** A JSON file or a folder of spreadsheets. */
  readonly input: string;
  readonly out: string | undefined;
  readonly timeLimitSeconds: number | undefined;
  readonly wantsTable: boolean;
  readonly locale: Locale;
  /** Objectives to compare; none without --compare. */
  readonly compared: readonly string[];
  /** What the command line says instead of the problem; checked with it. */
  readonly overrides: { readonly objective?: string; readonly seed?: number };
}

/** A command line that cannot be understood. */
export class UsageError extends Error {}

export function matchArguments(argv: readonly string[]): MatchArguments {
  const { values, positionals } = parsed(argv);
  const [input] = positionals;
  if (input === undefined || positionals.length > 1) throw new UsageError('Name one problem file or one folder.');

  return {
    input,
    out: values.out,
    timeLimitSeconds: timeLimit(values['time-limit']),
    wantsTable: values.table ?? false,
    locale: localeOf(values.lang ?? 'fr'),
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
        lang: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function localeOf(text: string): Locale {
  const locale = locales.find((known) => known === text);
  if (locale === undefined) throw new UsageError('--lang is fr or en.');
  return locale;
}

function timeLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds < Infinity)) throw new UsageError('--time-limit is a number of seconds above 0.');
  return seconds;
}
