import { columnCount, type MipProgram, satisfies, totalCost } from './mip-program.js';
import { leastWhole, type NarrowedProgram, priced, type PricedProgram, withinCost } from './mip-prices.js';
import { withFixed, withoutFixed } from './mip-reduction.js';
import { type Basis, type MipAnswer, type MipSolver, type MipTask, type Relaxation } from './mip-solver.js';

/** Nearer to a whole number than this counts as whole, before all rows are held against the whole values. */
const NEARLY = 1e-6;

/** Nodes for a solution that may turn out not to be the cheapest. */
const LED_NODES = 50;

/** Between one whole number and the next. */
const HALF = 0.5;

export interface CostTask extends Pick<MipTask, 'program' | 'costs' | 'start' | 'slack' | 'nodeLimit'> {
  readonly solver: MipSolver;
  /** Columns that decide much: once they are whole, the others soon are. */
  readonly leading: Iterable<number>;
  /** Where the relaxation of a wider program with the same columns ended. */
  readonly basis?: Basis | undefined;
}

export interface CheapestSolution {
  readonly answer: MipAnswer;
  /** The program without what no solution as cheap as the answer's can have. */
  readonly narrowed: NarrowedProgram;
  readonly basis: Basis | undefined;
}

/**
 * The cheapest solution, by way of the prices of the relaxation. They bound the cost from below, and a solution with the
 * leading columns as the relaxation has them mostly reaches the bound. When it does not, the prices show which columns
 * no better one can have, and branch and bound takes the rest: a small part of the program.
 */
export function cheapestSolution(task: CostTask): CheapestSolution {
  const { solver, program, costs, start, nodeLimit, slack } = task;
  const basis = task.basis?.colStatus.length === columnCount(program) ? task.basis : undefined;
  const relaxed = solver.relax({ program, costs, basis });
  const asIs = { narrowed: { program, isFace: false }, basis: undefined };
  if (relaxed.status === 'INFEASIBLE' && start === undefined) {
    return { answer: { ...relaxed, status: 'INFEASIBLE', values: null }, ...asIs };
  }
  if (relaxed.status !== 'OPTIMAL') {
    return { answer: solver.solve({ program, costs, start, nodeLimit, slack }), ...asIs };
  }
  const prices = priced(program, { costs, prices: relaxed.prices });
  const answer = cheapestByPrices(task, relaxed, prices);
  const reached = answer.values === null ? Infinity : totalCost(costs, answer.values);
  return { answer, narrowed: withinCost(program, prices, reached), basis: relaxed.basis };
}

function cheapestByPrices(task: CostTask, relaxed: Relaxation, prices: PricedProgram): MipAnswer {
  const { program, costs, start, slack = 0, nodeLimit } = task;
  const bound = leastWhole(prices);
  const isNear = (values: readonly number[] | undefined): values is readonly number[] =>
    values !== undefined && totalCost(costs, values) <= bound + slack;
  const proven = { status: 'OPTIMAL', bound, seconds: 0 } as const;
  if (isNear(start)) return { ...proven, values: start };

  const led = wholeOf(task, relaxed) ?? ledSolution(task, relaxed, prices);
  if (isNear(led)) return { ...proven, values: led };

  const best = cheaper(costs, led, start);
  const most = best === undefined ? Infinity : totalCost(costs, best);
  const answer = solveReduced({ ...task, start: best }, withinCost(program, prices, most).program, {
    slack,
    nodeLimit,
  });
  return { ...answer, bound: Math.max(answer.bound, bound) };
}

/** The relaxation itself where it is whole already. */
function wholeOf({ program }: CostTask, { values }: Relaxation): readonly number[] | undefined {
  const rounded = values.map((value) => (value < HALF ? 0 : 1));
  const isWhole = values.every((value, column) => Math.abs(value - (rounded[column] ?? 0)) < NEARLY);
  return isWhole && satisfies(program, rounded) ? rounded : undefined;
}

/** The best solution with all columns fixed that the prices fix at the bound, and the leading ones that are whole. */
function ledSolution(task: CostTask, relaxed: Relaxation, prices: PricedProgram): readonly number[] | undefined {
  const { program, slack } = task;
  const bound = leastWhole(prices);
  const narrowed = withinCost(program, prices, bound).program;
  const [lower, upper] = [[...narrowed.lower], [...narrowed.upper]];
  for (const column of task.leading) {
    const value = relaxed.values[column] ?? 0;
    const whole = Math.round(value);
    const isOpen = (lower[column] ?? 0) <= whole && whole <= (upper[column] ?? 1);
    if (!isOpen || Math.abs(value - whole) >= NEARLY) continue;
    lower[column] = whole;
    upper[column] = whole;
  }
  const led = { lower, upper, blocks: program.blocks };
  return (
    solveReduced({ ...task, start: undefined }, led, { nodeLimit: LED_NODES, target: bound, slack }).values ?? undefined
  );
}

function cheaper(
  costs: readonly number[],
  left: readonly number[] | undefined,
  right: readonly number[] | undefined,
): readonly number[] | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return totalCost(costs, left) <= totalCost(costs, right) ? left : right;
}

/** Solves what is not fixed, and tells of the whole. */
function solveReduced(
  { solver, costs, start }: CostTask,
  program: MipProgram,
  { nodeLimit, target, slack }: Pick<MipTask, 'nodeLimit' | 'target' | 'slack'>,
): MipAnswer {
  const reduced = withoutFixed(program);
  const ofReduced = (all: readonly number[]): readonly number[] => reduced.columns.map((column) => all[column] ?? 0);
  const fixedCost = totalCost(costs, withFixed(program, reduced, []));
  const answer = solver.solve({
    program: reduced.program,
    costs: ofReduced(costs),
    start: start === undefined ? undefined : ofReduced(start),
    nodeLimit,
    slack,
    target: target === undefined ? undefined : target - fixedCost + HALF,
  });
  const values = answer.values === null ? null : withFixed(program, reduced, answer.values);
  return { ...answer, values, bound: answer.bound + fixedCost };
}
