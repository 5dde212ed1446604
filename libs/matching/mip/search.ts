import { type Formulation } from './formulation.js';
import { cheapestSolution, type CheapestSolution } from './cheapest-solution.js';
import { type Basis, type MipAnswer, type MipSolver, type MipTask } from './mip-solver.js';
import { costRow, type MipProgram, type RowBlock, totalCost, withRows } from './mip-program.js';

export type SearchPhase = 'PLACED' | 'WORST_RANK' | 'RANKS' | 'MOVES' | 'BLOCKING_PAIRS' | 'CONFLICT' | 'RELAXATIONS';

/** How far a search has come, told before each solve. */
export interface SearchProgress {
  readonly phase: SearchPhase;
  /** Parts of the problem that share nothing and are solved one after the other, of which so many are done. */
  readonly componentsDone: number;
  readonly components: number;
}

/** Where a budget stopped a search. */
export interface Interruption {
  readonly phase: SearchPhase;
  /** The wall clock is a guard that makes a replay differ; the node budget stops at the same place each time. */
  readonly by: 'TIME' | 'NODES';
  readonly reached: number;
  /** Best proven bound of the stopped stage, in its own unit. */
  readonly bound: number;
}

/** A lexicographic search between two stages: the program holds all that earlier stages have settled. */
export interface Search {
  readonly formulation: Formulation;
  readonly program: MipProgram;
  /** The best solution so far; it satisfies the program. */
  readonly values: readonly number[];
  readonly interruption: Interruption | null;
  /** No solution that places as many keeps everybody within a better rank than this. */
  readonly worstAtLeast: number;
  /** Where the last relaxation ended; undefined before the first. */
  readonly basis: Basis | undefined;
  readonly tools: SearchTools;
}

/** What a search works with: the solver within its budgets, and whom to tell about progress. */
export interface SearchTools {
  readonly solver: MipSolver;
  /** The same without limits, for what must be decided: whether any solution exists. */
  readonly unlimited: MipSolver;
  readonly onPhase: (phase: SearchPhase) => void;
}

/** Settles one more criterion; a stopped search passes through unchanged. */
export type Stage = (search: Search) => Search;

export function runStages(search: Search, stages: readonly Stage[]): Search {
  return stages.reduce((current, stage) => (current.interruption === null ? stage(current) : current), search);
}

export interface StageDetails {
  /** The rows that keep what the stage has reached; absent means one row over the costs. */
  readonly hold?: (values: readonly number[]) => readonly RowBlock[];
}

/** A stage that minimises whole costs and then holds what it has reached. */
export function minimise(phase: SearchPhase, costs: readonly number[], details: StageDetails = {}): Stage {
  const hold = details.hold ?? ((values) => [costRow(costs, -Infinity, totalCost(costs, values))]);
  return (search) => {
    const { answer, narrowed, basis } = attempt(search, { phase, costs });
    const values = answer.values ?? search.values;
    const interruption = interruptionOf(answer, phase, totalCost(costs, values));
    if (narrowed.isFace) return { ...search, program: narrowed.program, values, basis, interruption };
    // Rows over so many columns are far from where the relaxation ended: the next one is quicker from nowhere.
    return { ...search, program: withRows(narrowed.program, hold(values)), values, basis: undefined, interruption };
  };
}

/** One solve of the current program, started from the best solution so far, or of a stricter one, started afresh. */
export function attempt(
  search: Search,
  task: Pick<MipTask, 'costs' | 'slack' | 'nodeLimit'> & {
    readonly phase: SearchPhase;
    readonly stricter?: MipProgram;
  },
): CheapestSolution {
  const { phase, stricter, ...asked } = task;
  const { tools, basis, formulation, program, values } = search;
  tools.onPhase(phase);
  return cheapestSolution({
    ...asked,
    solver: tools.solver,
    program: stricter ?? program,
    start: stricter === undefined ? values : undefined,
    basis,
    leading: formulation.openColumns.values(),
  });
}

export function interruptionOf({ status, bound }: MipAnswer, phase: SearchPhase, reached: number): Interruption | null {
  return status === 'TIME' || status === 'NODES' ? { phase, by: status, reached, bound } : null;
}

export interface Budget {
  /** Over all solves together. */
  readonly seconds?: number | undefined;
  /** For each solve. */
  readonly nodes?: number | undefined;
}

/** The same solver under a wall-clock budget over all its calls together, and a node budget for each. */
export function withinBudget(solver: MipSolver, { seconds, nodes }: Budget): MipSolver {
  if (seconds === undefined && nodes === undefined) return solver;
  let secondsLeft = seconds;
  const spend = <Answer extends { readonly seconds: number }>(answer: Answer): Answer => {
    if (secondsLeft !== undefined) secondsLeft = Math.max(0, secondsLeft - answer.seconds);
    return answer;
  };
  return {
    solve: (task) => spend(solver.solve({ ...task, nodeLimit: fewer(task.nodeLimit, nodes), secondsLeft })),
    relax: (task) => spend(solver.relax({ ...task, secondsLeft })),
  };
}

function fewer(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? (left ?? right) : Math.min(left, right);
}
