import { type CanonicalProblem } from '../canonical-problem.js';
import { formulate } from './formulation.js';
import { decisionsOf } from '../listed-pairs.js';
import { type MipSolver } from './mip-solver.js';
import { type Assignment } from '../outcome.js';
import { pinnedCore } from './pinned-core.js';
import { type UnitPair } from '../unit-pairs.js';

/** Some placement that keeps every constraint, with nobody placed for no need; null when there is none. */
export function firstSolution(problem: CanonicalProblem, solver: MipSolver): readonly Assignment[] | null {
  if (decisionsOf(problem, 'PIN').length === 0) return [];
  const core = formulate(pinnedCore(problem));
  const { values } = solver.solve({ program: core.program, costs: core.pairs.map(() => 1) });
  return values === null ? null : assignmentsOf(core.pairs.filter(({ column }) => values[column] === 1));
}

/** What placing these pairs means for each member. */
export function assignmentsOf(pairs: readonly UnitPair[]): readonly Assignment[] {
  return pairs.flatMap(({ unit, project, ranks }) =>
    unit.members.map((student, member) => ({ student, project, rank: ranks[member] ?? 0 })),
  );
}
