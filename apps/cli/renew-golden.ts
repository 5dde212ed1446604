import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CommandError } from './command-error.js';
import { checkMatchingProblem } from './match-input.js';
import { projectRoot } from './project-root.js';
import { runCommand } from './run-command.js';
import { type MatchingOutcome } from '#libs/matching/outcome';
import { solveMatching } from '#libs/matching/solve-matching';

const ENDING = '.problem.json';

/** `npm run golden`: writes the outcome of every golden scenario anew, for a change of the engine that is meant. */
async function renewGolden(): Promise<number> {
  const folder = join(projectRoot, 'libs', 'matching', 'golden');
  for (const file of readdirSync(folder).filter((name) => name.endsWith(ENDING))) {
    const outcome = await solved(join(folder, file));
    writeFileSync(join(folder, file.replace(ENDING, '.outcome.json')), `${JSON.stringify(outcome, null, 2)}\n`);
    process.stdout.write(`${file.replace(ENDING, '')}: ${outcome.status}, ${outcome.metrics.placed} placed\n`);
  }
  return 0;
}

async function solved(path: string): Promise<MatchingOutcome> {
  const problem: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const checked = checkMatchingProblem(problem);
  if ('problem' in checked) return solveMatching(checked.problem);
  throw new CommandError([path, ...checked.faults.map((fault) => `${fault.path}: ${fault.message}`)].join('\n'));
}

await runCommand(renewGolden);
