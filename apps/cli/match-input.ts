import { readFileSync, writeFileSync } from 'node:fs';

import { type MatchingProblem } from '#libs/matching/problem';
import { type ProblemFault } from '#libs/matching/validation/problem-fault';
import { validateProblem } from '#libs/matching/validation/validate-problem';

import { type MatchArguments } from './match-arguments.js';
import { type Comparison } from './match-comparison.js';
import { type CheckedProblem, checkProblem } from './match-problem.js';
import { outcomeTable } from './match-table.js';
import { type Words, wordsOf } from './match/report/words.js';

/** What is to be solved, and how the outcomes are told. */
export interface MatchInput {
  /** One for each objective to compare. */
  readonly problems: readonly MatchingProblem[];
  /** Writes what is to be written, and gives the text for standard output. */
  readonly report: (comparison: Comparison) => string;
}

/** Input that cannot be solved; its message lists all that is wrong, one line each. */
export class BadInput extends Error {}

/** Whether a value is a problem of places of students; every fault of it otherwise. */
export function checkMatchingProblem(value: unknown): CheckedProblem<MatchingProblem> {
  return checkProblem(value, { schema: 'problem.schema.json', faultsOf: validateProblem });
}

/** The problem of a JSON file. Throws BadInput. */
export function openFile(options: MatchArguments): MatchInput {
  return {
    problems: problemsAsked(readJson(options.input), options),
    report: (comparison) => {
      const json = outcomeJson(options, comparison);
      if (options.out !== undefined) writeFileSync(options.out, json);
      return options.wantsTable ? outcomeTables(wordsOf(options.locale ?? 'en'), comparison) : json;
    },
  };
}

/** The problem as the options change it; one for each objective to compare. Throws BadInput. */
export function problemsAsked(
  given: unknown,
  { overrides, compared }: Pick<MatchArguments, 'overrides' | 'compared'>,
): readonly MatchingProblem[] {
  const asked = compared.length === 0 ? [{}] : compared.map((objective) => ({ objective }));
  const checked = asked.map((objective) => checkMatchingProblem(changed(given, { ...overrides, ...objective })));

  const faults = new Map(checked.flatMap((one) => ('faults' in one ? one.faults : [])).map((one) => [one.path, one]));
  if (faults.size > 0) throw badInput([...faults.values()]);
  return checked.flatMap((one) => ('problem' in one ? [one.problem] : []));
}

/** The outcome, or all of them side by side where a comparison is asked for. */
export function outcomeJson({ compared }: Pick<MatchArguments, 'compared'>, comparison: Comparison): string {
  return `${JSON.stringify(compared.length > 0 ? comparison : comparison.outcomes[0], null, 2)}\n`;
}

export function outcomeTables(words: Words, { outcomes }: Comparison): string {
  return outcomes.map((outcome) => outcomeTable(words, outcome)).join('\n');
}

/** One line for each fault, after the path to it. */
export function badInput(faults: readonly ProblemFault[]): BadInput {
  return new BadInput(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
}

/** What a JSON file holds. Throws BadInput for what is not JSON. */
export function readJson(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadInput(`$: is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What the command line says instead of the file. */
export function changed(problem: unknown, changes: object): unknown {
  return typeof problem === 'object' && problem !== null && !Array.isArray(problem)
    ? { ...problem, ...changes }
    : problem;
}
