import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type MatchingProblem } from './problem.js';
import { solveMatching } from './solve-matching.js';
import { validateProblem } from './validation/validate-problem.js';
import { verifyClaims } from './verification/verify-claims.js';
import { verifyOutcome } from './verification/verify-outcome.js';

const FOLDER = 'libs/matching/golden';
const SCENARIOS = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.problem.json'))
  .map((file) => file.replace('.problem.json', ''));

describe('the golden scenarios', () => {
  it('are at least a dozen, of every objective and both policies, solved and contradictory', () => {
    const problems = SCENARIOS.map(problemOf);

    expect(SCENARIOS.length).toBeGreaterThanOrEqual(12);
    expect([...new Set(problems.map(({ objective }) => objective))].sort()).toEqual([
      'GENEROUS',
      'GREEDY',
      'MAX_MIN',
      'STABLE',
    ]);
    expect(new Set(problems.map(({ previous }) => previous?.policy)).size).toBe(3);
  });

  // When a change is meant, `npm run golden` writes the outcomes anew: read the difference.
  it.each(SCENARIOS)('%s is answered as ever', async (scenario) => {
    const problem = problemOf(scenario);

    const outcome = await solveMatching(problem);

    expect(outcome).toEqual(JSON.parse(readFileSync(join(FOLDER, `${scenario}.outcome.json`), 'utf8')));
    expect(verifyOutcome(problem, outcome)).toEqual([]);
    expect(await verifyClaims(problem, outcome, { solve: solveMatching, sample: 5 })).toEqual([]);
  });
});

function problemOf(scenario: string): MatchingProblem {
  const problem: unknown = JSON.parse(readFileSync(join(FOLDER, `${scenario}.problem.json`), 'utf8'));
  if (!isProblem(problem)) throw new Error(`${scenario} is not valid.`);
  return problem;
}

function isProblem(value: unknown): value is MatchingProblem {
  return validateProblem(value).length === 0;
}
