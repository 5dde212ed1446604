import { canonicalProblem } from '#libs/matching/canonical-problem';
import { withOnly } from '#libs/matching/conflicts/conflict';
import { findConflict } from '#libs/matching/conflicts/find-conflict';
import { firstSolution } from '#libs/matching/mip/first-solution';
import { loadMipSolver } from '#libs/matching/mip/mip-solver';
import type { MatchingProblem } from '#libs/matching/problem';
import { solveMatching } from '#libs/matching/solve-matching';
import type { Figures } from './figures.js';
import { millisecondsSince } from './milliseconds.js';

/**
 * The conflict alone, from a problem with names to the rules that contradict each other; its own time is told apart. Then
 * it is checked that they do, and that without any one of them they do not.
 */
export async function conflictAlone(problem: MatchingProblem): Promise<Figures> {
  const started = process.cpuUsage();
  const canonical = canonicalProblem(problem);
  const solver = await loadMipSolver();
  const { items } = findConflict(canonical, solver);
  const milliseconds = [millisecondsSince(started)];

  const isPossible = (kept: typeof items) => firstSolution(withOnly(canonical, kept), solver) !== null;
  const held = [!isPossible(items), ...items.map((item) => isPossible(items.filter((other) => other !== item)))];
  return {
    objective: items.length,
    milliseconds,
    checks: { made: held.length, failed: held.filter((isHeld) => !isHeld).length },
  };
}

/** The whole outcome: the conflict, and what dropping each of its rules would give. */
export async function conflictOutcome(problem: MatchingProblem): Promise<Figures> {
  const { status, conflict: items = [] } = await solveMatching(problem);
  return { objective: items.length, checks: { made: 1, failed: status === 'INFEASIBLE' && items.length > 0 ? 0 : 1 } };
}
