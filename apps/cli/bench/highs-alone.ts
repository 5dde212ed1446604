import { costRow, totalCost, withRows } from '#libs/matching/mip/mip-program';
import { loadMipSolver } from '#libs/matching/mip/mip-solver';
import type { MatchingProblem } from '#libs/matching/problem';
import { type Figures, figuresOfRanks } from './figures.js';
import { type LinearAnswer, type LinearTask, loadLinearSolver } from './linear-program.js';
import { type PlainPair, plainProgram } from './plain-program.js';

/** One criterion of an objective after the other, each as the costs of the pairs. */
type Criterion = (pair: PlainPair) => number;

/** As many as possible; then as few as possible at the worst rank, at the next worst, and so on. */
function generous(pairs: readonly PlainPair[]): readonly Criterion[] {
  const worst = pairs.reduce((most, { rank }) => Math.max(most, rank), 0);
  const worstFirst = Array.from({ length: Math.max(0, worst - 1) }, (_, index) => worst - index);
  const ranks = worstFirst.map(
    (wanted): Criterion =>
      ({ rank }) =>
        rank === wanted ? 1 : 0,
  );
  return [() => -1, ...ranks];
}

/**
 * GENEROUS by HiGHS and nothing else: one solve for each criterion, each held by a row for the next. The linear
 * programs of a problem without closures have whole optima, so `fractions` are allowed there.
 * Within so many seconds: the gap is that of the criterion at which they ran out.
 */
export async function highsAlone(problem: MatchingProblem, limitSeconds: number, fractions: boolean): Promise<Figures> {
  const solve = await solverOf(fractions);
  const { pairs, program: whole } = plainProgram(problem);
  const startedMs = performance.now();

  let [program, best, gap] = [whole, whole.lower.map(() => 0) as readonly number[], 0];
  for (const criterion of generous(pairs)) {
    const costs = pairs.map(criterion);
    const secondsLeft = limitSeconds - (performance.now() - startedMs) / 1000;
    const { values, isProven, bound } = solve({ program, costs, secondsLeft: Math.max(0.01, secondsLeft) });
    best = values ?? best;
    const reached = totalCost(costs, best);
    gap = isProven ? 0 : Math.min(1, Math.abs(reached - bound) / Math.max(1, Math.abs(reached)));
    if (!isProven) break;
    program = withRows(program, [costRow(costs, -Infinity, reached)]);
  }
  return { ...figuresOfRanks(pairs.filter((_, column) => (best[column] ?? 0) > 0.5).map(({ rank }) => rank)), gap };
}

/** Fractions are allowed or not; the least cost and whether it is proven, within the seconds left. */
async function solverOf(fractions: boolean): Promise<(task: LinearTask) => LinearAnswer> {
  if (fractions) return loadLinearSolver();
  const solver = await loadMipSolver();
  return (task) => {
    const { status, values, bound } = solver.solve(task);
    return { isProven: status === 'OPTIMAL', values, bound };
  };
}
