import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { type MatchingOutcome } from '#libs/matching/outcome';
import { type MatchingProblem } from '#libs/matching/problem';
import { type ProblemFault } from '#libs/matching/problem-fault';
import { solveMatching } from '#libs/matching/solve-matching';
import { verifyOutcome } from '#libs/matching/verify-outcome';

import { type MatchArguments, matchArguments, USAGE, UsageError } from './match-arguments.js';
import { compareOutcomes } from './match-comparison.js';
import { checkProblem } from './match-problem.js';
import { outcomeTable } from './match-table.js';

/** 0 solved, 2 infeasible, 3 bad input, 1 anything else. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Where the command writes; standard output and standard error unless told. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
}

class BadInput extends Error {
  constructor(faults: readonly ProblemFault[]) {
    super(faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

/** Solves the problem of a JSON file without server or database and prints the outcome. Never rejects. */
export async function main(argv: readonly string[], terminal: Terminal = process): Promise<ExitCode> {
  try {
    const options = matchArguments(argv);
    const problems = readProblems(options);
    const outcomes: MatchingOutcome[] = [];
    for (const problem of problems) outcomes.push(await solveVerified(problem, options, terminal));

    report(outcomes, options, terminal);
    return outcomes.some(({ status }) => status === 'INFEASIBLE') ? 2 : 0;
  } catch (error) {
    terminal.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof UsageError) terminal.stderr.write(USAGE);
    return error instanceof BadInput ? 3 : 1;
  }
}

/** The problem of the file as the options change it; one for each objective to compare. */
function readProblems({ file, overrides, compared }: MatchArguments): readonly MatchingProblem[] {
  const given = parseJson(readFileSync(file, 'utf8'));
  const asked = compared.length === 0 ? [{}] : compared.map((objective) => ({ objective }));
  const checked = asked.map((objective) => checkProblem(changed(given, { ...overrides, ...objective })));

  const faults = new Map(checked.flatMap((one) => ('faults' in one ? one.faults : [])).map((one) => [one.path, one]));
  if (faults.size > 0) throw new BadInput([...faults.values()]);
  return checked.flatMap((one) => ('problem' in one ? [one.problem] : []));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadInput([
      { path: '$', message: `is not JSON: ${error instanceof Error ? error.message : String(error)}` },
    ]);
  }
}

function changed(problem: unknown, changes: object): unknown {
  return typeof problem === 'object' && problem !== null && !Array.isArray(problem)
    ? { ...problem, ...changes }
    : problem;
}

async function solveVerified(
  problem: MatchingProblem,
  { timeLimitSeconds }: MatchArguments,
  { stderr }: Terminal,
): Promise<MatchingOutcome> {
  const progress = stderr.isTTY === true ? (text: string) => void stderr.write(`\r\u001B[K${text}`) : () => undefined;
  const outcome = await solveMatching(problem, {
    ...(timeLimitSeconds === undefined ? {} : { timeLimitSeconds }),
    onPhase: ({ phase }) => progress(`${problem.objective}: ${phase.toLowerCase().replaceAll('_', ' ')}`),
  });
  progress('');

  const faults = verifyOutcome(problem, outcome);
  if (faults.length > 0) throw new Error(`The outcome does not verify: ${JSON.stringify(faults)}`);
  return outcome;
}

function report(outcomes: readonly MatchingOutcome[], options: MatchArguments, { stdout }: Terminal): void {
  const result = options.compared.length > 0 ? compareOutcomes(outcomes) : outcomes[0];
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (options.out !== undefined) writeFileSync(options.out, json);
  stdout.write(options.wantsTable ? outcomes.map(outcomeTable).join('\n') : json);
}

const script = process.argv[1];
if (script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url)) {
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
