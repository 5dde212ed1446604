import { type Formulation } from './formulation.js';
import { type MipAnswer, type MipTask, type SolveMip } from './mip-solver.js';
import { atMost, type MipProgram, type MipRow, totalCost, withRows } from './mip-program.js';

export type SearchPhase = 'PLACED' | 'WORST_RANK' | 'RANKS' | 'TIE_BREAK' | 'BLOCKING_PAIRS' | 'CONFLICT';

/** Where the wall clock stopped a search. */
export interface Interruption {
  readonly phase: SearchPhase;
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
  readonly tools: SearchTools;
}

/** What a search works with: the solver within its time budget, and whom to tell about progress. */
export interface SearchTools {
  readonly solve: SolveMip;
  /** The same without a time limit, for what must be decided: whether any solution exists. */
  readonly solveFully: SolveMip;
  readonly onPhase: (phase: SearchPhase) => void;
}

/** Settles one more criterion; a stopped search passes through unchanged. */
export type Stage = (search: Search) => Search;

export function runStages(search: Search, stages: readonly Stage[]): Search {
  return stages.reduce((current, stage) => (current.interruption === null ? stage(current) : current), search);
}

/** The rows that keep what a stage has reached. */
export type HoldRows = (values: readonly number[]) => readonly MipRow[];

/** A stage that minimises whole costs and then holds them at their minimum, by the rows given or by one over the costs. */
export function minimise(
  phase: SearchPhase,
  costs: readonly number[],
  hold: HoldRows = (values) => [atMost(costs, totalCost(costs, values))],
): Stage {
  return (search) => {
    const answer = attempt(search, { phase, costs });
    const values = answer.values ?? search.values;
    const program = withRows(search.program, hold(values));
    return { ...search, program, values, interruption: interruptionOf(answer, phase, totalCost(costs, values)) };
  };
}

/** One solve of the current program, or of a stricter one, started from the best solution so far. */
export function attempt(
  search: Search,
  task: { readonly phase: SearchPhase; readonly costs: readonly number[]; readonly program?: MipProgram },
): MipAnswer {
  search.tools.onPhase(task.phase);
  const start: Pick<MipTask, 'start'> = task.program === undefined ? { start: search.values } : {};
  return search.tools.solve({ program: task.program ?? search.program, costs: task.costs, ...start });
}

export function interruptionOf(answer: MipAnswer, phase: SearchPhase, reached: number): Interruption | null {
  return answer.status === 'LIMIT' ? { phase, reached, bound: answer.bound } : null;
}

/** The same solver under one wall-clock budget, in seconds, over all its calls together. */
export function withinBudget(solve: SolveMip, seconds: number | undefined): SolveMip {
  if (seconds === undefined) return solve;
  let secondsLeft = seconds;
  return (task) => {
    const answer = solve({ ...task, secondsLeft });
    secondsLeft = Math.max(0, secondsLeft - answer.seconds);
    return answer;
  };
}
