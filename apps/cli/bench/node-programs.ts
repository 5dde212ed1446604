import { canonicalProblem } from '#libs/matching/canonical-problem';
import type { MatchingProblem } from '#libs/matching/problem';
import { rematchAfterWithdrawal } from '#libs/matching/flow/flow-rematch';
import { leastRankSum } from '#libs/matching/flow/flow-scalar';
import { solveByFlow } from '#libs/matching/flow/flow-solution';
import { mulberry32 } from '#libs/matching/seeded-chance';
import { solveMatching } from '#libs/matching/solve-matching';
import { solveStable } from '#libs/matching/stable/stable-solution';
import { conflictAlone, conflictOutcome } from './conflict-programs.js';
import { type Figures, figuresOf, figuresOfRanks } from './figures.js';
import { highsAlone } from './highs-alone.js';
import { millisecondsSince } from './milliseconds.js';
import type { NodeProgram } from './node-task.js';
import { contradictoryPins, shuffledProblem, withoutStudent } from './problem-changes.js';
import { solveSquaredRanks } from './squared-ranks.js';
import { loadTease, solveAsTease } from './tease.js';

/** Solves a problem within so many seconds, where it has a clock. */
type Solve = (problem: MatchingProblem, limitSeconds: number) => Promise<Figures>;

export interface MeasuredProgram {
  /** Loads what the program is made of, before the clock starts. */
  readonly load?: () => Promise<unknown>;
  /** Changes the problem, before the clock starts. */
  readonly prepare?: (problem: MatchingProblem) => MatchingProblem;
  readonly solve: Solve;
  /** How often it is solved in the same process, of which the run in the middle counts; 1 when absent. */
  readonly runs?: number;
}

export const nodePrograms: Readonly<Record<NodeProgram, MeasuredProgram>> = {
  engine: { solve: solveByEngine },
  'engine-flow': { solve: solveFlowAlone },
  'engine-flow-warm': { solve: solveFlowAlone, runs: 7 },
  'engine-scalar': { solve: solveScalarFlow },
  'engine-scalar-warm': { solve: solveScalarFlow, runs: 7 },
  'engine-rematch': { solve: rematches },
  'engine-squares': { solve: solveSquaredRanks },
  'engine-stable': { solve: solveStableAlone },
  'engine-withdrawals': { solve: withdrawals },
  'engine-conflict': { prepare: contradictoryPins, solve: conflictOutcome },
  'engine-conflict-alone': { prepare: contradictoryPins, solve: conflictAlone },
  'engine-shuffles': { solve: shuffles },
  'highs-lp': { solve: (problem, limitSeconds) => highsAlone(problem, limitSeconds, true) },
  'highs-mip': { solve: (problem, limitSeconds) => highsAlone(problem, limitSeconds, false) },
  tease: { load: loadTease, solve: solveAsTease },
};

async function solveByEngine(problem: MatchingProblem, timeLimitSeconds: number): Promise<Figures> {
  return figuresOf(await solveMatching(problem, { timeLimitSeconds }));
}

/** The flow alone, without the verification of the problem, explanations and hashes: what a solver of flows does too. */
function solveFlowAlone(problem: MatchingProblem): Promise<Figures> {
  const solution = solveByFlow(canonicalProblem(problem));
  if (solution === null) return Promise.reject(new Error('The flow does not decide this problem.'));
  return Promise.resolve({ ...figuresOfRanks(solution.assignments.map(({ rank }) => rank)), gap: 0 });
}

/** The flow with the single cost that LEMON is given too: most placed, then the smallest sum of ranks. */
function solveScalarFlow(problem: MatchingProblem): Promise<Figures> {
  const assignments = leastRankSum(canonicalProblem(problem));
  if (assignments === null) return Promise.reject(new Error('The flow does not decide this problem.'));
  return Promise.resolve({ ...figuresOfRanks(assignments.map(({ rank }) => rank)), gap: 0 });
}

const rematched = 200;

/**
 * People leave, one in each run, from a flow that is at hand: the price of an answer while somebody waits. Each of the
 * first runs is held against the same problem solved anew: the same places, or the run fails.
 */
function rematches(problem: MatchingProblem): Promise<Figures> {
  const first = solveByFlow(canonicalProblem(problem));
  if (first === null) return Promise.reject(new Error('The flow does not decide this problem.'));
  const random = mulberry32(rematched);
  const [milliseconds, checks]: [number[], { made: number; failed: number }] = [[], { made: 0, failed: 0 }];
  for (let run = 0; run < rematched; run += 1) {
    const leaving = first.assignments[Math.floor(random() * first.assignments.length)]?.student ?? '';
    const started = process.cpuUsage();
    const again = rematchAfterWithdrawal(first, leaving);
    milliseconds.push(millisecondsSince(started));
    if (run >= 5) continue;
    const anew = again && solveByFlow(again.problem);
    checks.made += 1;
    if (JSON.stringify(again?.assignments) !== JSON.stringify(anew?.assignments ?? null)) checks.failed += 1;
  }
  return Promise.resolve({ milliseconds, checks });
}

const stableRuns = 9;

/** Deferred acceptance alone, without explanations and hashes, several times: a worker that has matched before is warm. */
function solveStableAlone(problem: MatchingProblem): Promise<Figures> {
  const canonical = canonicalProblem(problem);
  const runs = Array.from({ length: stableRuns }, () => {
    const started = process.cpuUsage();
    const ranks = solveStable(canonical)?.assignments.map(({ rank }) => rank) ?? [];
    return { ranks, milliseconds: millisecondsSince(started) };
  });
  return Promise.resolve({
    ...figuresOfRanks(runs[0]?.ranks ?? []),
    milliseconds: runs.map(({ milliseconds }) => milliseconds),
  });
}

const withdrawn = 20;

/**
 * People who have a place leave, one in each run. Each answer is checked: everybody else is placed as well as in a fresh
 * run without a previous result; a few are compared, since fresh runs take longer.
 */
async function withdrawals(problem: MatchingProblem): Promise<Figures> {
  const first = await solveMatching(problem);
  const random = mulberry32(withdrawn);
  const [milliseconds, checks]: [number[], { made: number; failed: number }] = [[], { made: 0, failed: 0 }];
  for (let run = 0; run < withdrawn; run += 1) {
    const leaving = first.assignments[Math.floor(random() * first.assignments.length)]?.student ?? '';
    const { fresh, again } = withoutStudent(problem, first, leaving);
    const started = process.cpuUsage();
    const outcome = await solveMatching(again);
    milliseconds.push(millisecondsSince(started));
    if (run >= 3) continue;
    const best = await solveMatching(fresh);
    checks.made += 1;
    if (String(best.profile) !== String(outcome.profile)) checks.failed += 1;
  }
  return { milliseconds, checks };
}

const shuffleRuns = 100;

/** The same problem in another order each time; a result hash that differs from the first is a failure. */
async function shuffles(problem: MatchingProblem): Promise<Figures> {
  const { resultHash } = await solveMatching(problem);
  const random = mulberry32(shuffleRuns);
  let failed = 0;
  for (let run = 0; run < shuffleRuns; run += 1) {
    const again = await solveMatching(shuffledProblem(problem, random));
    if (again.resultHash !== resultHash) failed += 1;
  }
  return { checks: { made: shuffleRuns, failed } };
}
