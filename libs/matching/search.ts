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

export interface StageDetails {
  /** The rows that keep what the stage has reached; absent means one row over the costs. */
  readonly hold?: (values: readonly number[]) => readonly MipRow[];
  /** By how much the cost may exceed the least, when that much tells solutions apart for later stages only. */
  readonly slack?: number;
}

/** A stage that minimises whole costs and then holds what it has reached. */
export function minimise(phase: SearchPhase, costs: readonly number[], details: StageDetails = {}): Stage {
  const hold = details.hold ?? ((values) => [atMost(costs, totalCost(costs, values))]);
  return (search) => {
    const answer = attempt(search, { phase, costs, slack: details.slack });
    const values = answer.values ?? search.values;
    const program = withRows(search.program, hold(values));
    return { ...search, program, values, interruption: interruptionOf(answer, phase, totalCost(costs, values)) };
  };
}

/** One solve of the current program, started from the best solution so far, or of a stricter one, started afresh. */
export function attempt(
  search: Search,
  task: Omit<MipTask, 'program' | 'start'> & { readonly phase: SearchPhase; readonly stricter?: MipProgram },
): MipAnswer {
  const { phase, stricter, ...asked } = task;
  search.tools.onPhase(phase);
  if (stricter !== undefined) return search.tools.solve({ ...asked, program: stricter });
  return search.tools.solve({ ...asked, program: search.program, start: search.values });
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
