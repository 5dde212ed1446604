import { type CanonicalProblem } from './canonical-problem.js';
import { formulate, type Formulation } from './formulation.js';
import { decisionsOf } from './listed-pairs.js';
import { type MipSolver } from './mip-solver.js';
import { type Assignment } from './outcome.js';
import { pinnedCore } from './pinned-core.js';

/** Some placement that keeps every constraint, with nobody placed for no need; null when there is none. */
export function firstSolution(problem: CanonicalProblem, solver: MipSolver): readonly Assignment[] | null {
  if (decisionsOf(problem, 'PIN').length === 0) return [];
  const core = formulate(pinnedCore(problem));
  const { values } = solver.solve({ program: core.program, costs: core.pairs.map(() => 1) });
  return values === null ? null : placementBy(core, values);
}

/** The placement that values of a program stand for; ranks are those of the formulation's lists. */
export function placementBy({ pairs }: Formulation, values: readonly number[]): readonly Assignment[] {
  return pairs
    .filter(({ column }) => values[column] === 1)
    .flatMap(({ unit, project, ranks }) =>
      unit.members.map((student, member) => ({ student, project, rank: ranks[member] ?? 0 })),
    );
}
