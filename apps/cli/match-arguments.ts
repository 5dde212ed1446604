import { parseArgs } from 'node:util';

import { type Locale, locales } from '#libs/platform/i18n/locale';

export const USAGE = `Usage: npm run --silent match -- problem.json|FOLDER [options]
A FOLDER holds projects.csv, students.csv, and perhaps ballots.csv, mentors.csv, teams.csv, decisions.csv and limits.csv;
outcome.json, assignments.csv and report.html are written beside them.
  --out PATH         also write the JSON to this file; of a folder, write the three files to this folder instead
  --objective NAME   GENEROUS, GREEDY, MAX_MIN or STABLE; GENEROUS unless the problem says otherwise
  --seed N           whole number that decides among equal optima
  --time-limit S     seconds of solver time after which the best found so far is reported
  --compare A,B      solve by several objectives and count the students placed differently
  --table            print a readable table
  --lang fr|en       language of the report, of what is wrong in a folder, and of tables; unless told, fr for a folder
                     and en for a JSON file
With --stage 1, a JSON file of projects and cohorts: which project is offered to which cohort. With --stage 3, a JSON file
of projects and mentors: who accompanies which project. They take --out, --seed, --table and --lang.
`;

/** Of the way of a project: to a cohort, to its students, to a mentor. */
export type StageNumber = 1 | 2 | 3;

export interface MatchArguments {
  /** A JSON file or a folder of spreadsheets. */
  readonly input: string;
  readonly out: string | undefined;
  readonly timeLimitSeconds: number | undefined;
  readonly wantsTable: boolean;
  readonly stage: StageNumber;
  /** null when the command line says nothing of it. */
  readonly locale: Locale | null;
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
  const stage = stageOf(values.stage);
  const foreign = stage === 2 ? undefined : ofStudentsAlone.find((name) => values[name] !== undefined);
  if (foreign !== undefined) throw new UsageError(`--${foreign} is for the places of students alone, --stage 2.`);

  return {
    input,
    stage,
    out: values.out,
    timeLimitSeconds: timeLimit(values['time-limit']),
    wantsTable: values.table ?? false,
    locale: localeOf(values.lang),
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
        stage: { type: 'string', default: '2' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const ofStudentsAlone = ['objective', 'compare', 'time-limit'] as const;

function stageOf(text: string): StageNumber {
  const stage = ([1, 2, 3] as const).find((known) => String(known) === text);
  if (stage === undefined) throw new UsageError('--stage is 1, 2 or 3.');
  return stage;
}

function localeOf(text: string | undefined): Locale | null {
  if (text === undefined) return null;
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
