import { realpathSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { type MatchingOutcome } from '#libs/matching/outcome';
import { type MatchingProblem } from '#libs/matching/problem';
import { affordableRuns } from '#libs/matching/explanations/counterfactuals-by-solving';
import { solveMatching } from '#libs/matching/solve-matching';
import { verifyOutcome } from '#libs/matching/verification/verify-outcome';

import { type MatchArguments, matchArguments, USAGE, UsageError } from './match-arguments.js';
import { compareOutcomes } from './match-comparison.js';
import { BadInput, openFile } from './match-input.js';
import { type MatchProgress, matchProgress, type ProgressStream } from './match-progress.js';
import { openFolder } from './match/open-folder.js';
import { solveStage } from './match/stages/solve-stage.js';

/** 0 solved, 2 infeasible, 3 bad input, 1 anything else. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Where the command writes; standard output and standard error unless told. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ProgressStream;
}

/**
 * Solves the problem of a JSON file or of a folder of spreadsheets, without server or database, and tells the outcome:
 * the places of students, or the stage before or after them. Never rejects.
 */
export async function main(argv: readonly string[], terminal: Terminal = process): Promise<ExitCode> {
  try {
    const options = matchArguments(argv);
    const { text, isFeasible } = options.stage === 2 ? await placeStudents(options, terminal) : solveStage(options);

    terminal.stdout.write(text);
    return isFeasible ? 0 : 2;
  } catch (error) {
    terminal.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) terminal.stderr.write(USAGE);
    return error instanceof BadInput ? 3 : 1;
  }
}

async function placeStudents(options: MatchArguments, { stderr }: Terminal) {
  const isFolder = statSync(options.input).isDirectory();
  const progress = matchProgress(stderr, options.locale ?? (isFolder ? 'fr' : 'en'));
  try {
    progress.reading(options.input);
    const { problems, report } = isFolder ? openFolder(options) : openFile(options);
    const outcomes: MatchingOutcome[] = [];
    for (const problem of problems) outcomes.push(await solveVerified(problem, options, progress));
    return {
      text: report(compareOutcomes(outcomes)),
      isFeasible: outcomes.every(({ status }) => status !== 'INFEASIBLE'),
    };
  } finally {
    progress.end();
  }
}

async function solveVerified(
  problem: MatchingProblem,
  { timeLimitSeconds }: MatchArguments,
  progress: MatchProgress,
): Promise<MatchingOutcome> {
  progress.placing(problem.objective);
  const outcome = await solveMatching(problem, {
    ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
    counterfactualRuns: affordableRuns(problem),
    onPhase: (told) => progress.phase(problem.objective, told),
  });

  progress.checking(problem.objective);
  const faults = verifyOutcome(problem, outcome);
  if (faults.length > 0) throw new Error(`The outcome does not verify: ${JSON.stringify(faults)}`);
  return outcome;
}

const script = process.argv[1];
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
