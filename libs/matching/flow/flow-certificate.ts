import { type Assignment } from '../outcome.js';
import { type PlainProblem, termAgrees } from '../verification/plain-problem.js';
import { improvingCycle, type Placement, type Pricing, withCycle } from './flow-improving-cycle.js';

/**
 * True when no exchange of places, however long, improves the assignments: proof that they are optimal, closures left
 * aside, found from the problem and the assignments alone. A flow is of least cost when its residual graph has no
 * cycle of negative cost (Klein 1967). Rules, teams' and TOGETHER's included, are checked elsewhere, and so is that
 * nobody blocks. Written apart from the solver, with big integers where it packs words.
 * O(pairs · k), k the length of the longest chain of exchanges that matters; MAX_MIN a few times as much.
 */
export function certifies(plain: PlainProblem, assignments: readonly Assignment[]): boolean {
  const { objective, previous } = plain.problem;
  if (objective === 'STABLE' || isUnderSeveralCaps(plain)) return false;

  const placement = new Map(assignments.map(({ student, project, rank }) => [student, { project, rank }]));
  const first = previous?.policy === 'FEWEST_MOVES' ? (['MOVES', 'PLACED'] as const) : (['PLACED'] as const);
  const last = previous?.policy === 'SAME_OBJECTIVE_FEWEST_MOVES' ? (['MOVES'] as const) : [];
  const worst = assignments.reduce((most, { rank }) => Math.max(most, rank), 0);
  const isBest = (criteria: readonly Criterion[], limit = Infinity): boolean =>
    improvingCycle(plain, placement, pricingOf(plain, criteria, limit)) === null;

  if (objective === 'GENEROUS') return isBest([...first, ...ranks(plain.longestList, 2, 1), ...last]);
  if (objective === 'GREEDY') return isBest([...first, ...ranks(plain.longestList, 1, -1).reverse(), ...last]);
  return (
    isBest(first) &&
    isBest([...first, 'RANK_SUM', ...last, ...ranks(worst, 2, 1)], worst) &&
    needsRank(plain, placement, { worst, first })
  );
}

/** Caps over projects in which nobody can be placed limit nothing. */
function isUnderSeveralCaps(plain: PlainProblem): boolean {
  return [...plain.ranks].some(([student, list]) =>
    [...list.keys()].some(
      (project) =>
        (plain.capsOf.get(project)?.length ?? 0) > 1 &&
        mayBePlaced(plain, student, project) &&
        [...(plain.pins.get(student) ?? [])].every((pinned) => pinned === project),
    ),
  );
}

function mayBePlaced(plain: PlainProblem, student: string, project: string): boolean {
  return plain.forbids.get(student)?.has(project) !== true && termAgrees(plain, student, project);
}

/** What is summed over the students, to be minimised: how many at a rank with a sign, or one of the others. */
type Criterion = 'MOVES' | 'PLACED' | 'RANK_SUM' | { readonly rank: number; readonly sign: 1 | -1 };

function ranks(from: number, to: number, sign: 1 | -1): Criterion[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_rank, index) => ({ rank: from - index, sign }));
}

/** True when even the placement with fewest at the worst rank, among those with as many placed, has somebody there. */
function needsRank(
  plain: PlainProblem,
  placement: Placement,
  { worst, first }: { readonly worst: number; readonly first: readonly Criterion[] },
): boolean {
  const pricing = pricingOf(plain, [...first, { rank: worst, sign: 1 }], worst);
  let current = placement;
  for (;;) {
    const isNeeded = [...current.values()].some(({ rank }) => rank === worst);
    if (!isNeeded) return worst <= 1;
    const cycle = improvingCycle(plain, current, pricing);
    if (cycle === null) return true;
    current = withCycle(current, cycle);
  }
}

/** One big integer for all criteria: digits to a base that no sum over the students reaches. */
function pricingOf(plain: PlainProblem, criteria: readonly Criterion[], worst: number): Pricing {
  const base = BigInt(2 * plain.ranks.size * Math.max(1, plain.longestList) + 1);
  const had = new Map(plain.problem.previous?.assignments.map(({ student, project }) => [student, project]));
  const known = (student: string): string | undefined => {
    const project = had.get(student);
    return project !== undefined && plain.projects.has(project) ? project : undefined;
  };
  const total = (values: readonly number[]): bigint => values.reduce((sum, value) => sum * base + BigInt(value), 0n);
  const costs = new Map<string, bigint>();
  return {
    mayUse: (student, project, rank) => rank <= worst && mayBePlaced(plain, student, project),
    costOf: (student, place) => {
      const before = known(student);
      const isMove = before !== undefined && before !== place?.project;
      const key = `${place?.rank ?? 0} ${isMove}`;
      const cost = costs.get(key) ?? total(criteria.map((one) => valueOf(one, place?.rank ?? null, isMove)));
      costs.set(key, cost);
      return cost;
    },
  };
}

function valueOf(criterion: Criterion, rank: number | null, isMove: boolean): number {
  if (criterion === 'MOVES') return isMove ? 1 : 0;
  if (criterion === 'PLACED') return rank === null ? 1 : 0;
  if (criterion === 'RANK_SUM') return rank ?? 0;
  return criterion.rank === rank ? criterion.sign : 0;
}
