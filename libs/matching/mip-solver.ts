import highs, { type Highs, type Model, type ModelData } from 'highs';

import { type MipProgram, satisfies, totalCost } from './mip-program.js';

export interface MipTask {
  readonly program: MipProgram;
  /** Whole cost of each column, to be minimised; exact while Σ |cost| stays far below 2^53. */
  readonly costs: readonly number[];
  /** By how much the cost may exceed the least; absent means not at all. */
  readonly slack?: number | undefined;
  /** A solution to start from, when one is known. */
  readonly start?: readonly number[] | undefined;
  /** Wall-clock guard in seconds; absent means none. */
  readonly secondsLeft?: number | undefined;
}

/** LIMIT: stopped by the wall clock, with the best values found so far if there are any. */
export interface MipAnswer {
  readonly status: 'OPTIMAL' | 'INFEASIBLE' | 'LIMIT';
  readonly values: readonly number[] | null;
  readonly bound: number;
  readonly seconds: number;
}

export type SolveMip = (task: MipTask) => MipAnswer;

type HighsLoader = (typeof highs)['default'];

/** Optimal to the last unit: no relative gap, and far less than one whole unit of absolute gap. */
const EXACT = {
  output_flag: false,
  random_seed: 0,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
} as const;

let runtime: Promise<Highs> | undefined;

/** Loads the WebAssembly of HiGHS once for the process; solving is then synchronous and blocks the thread. */
export async function loadMipSolver(): Promise<SolveMip> {
  runtime ??= highsLoader()();
  const loaded = await runtime;
  return (task) => (task.program.bounds.length === 0 ? solveWithoutColumns(task) : solveWith(loaded, task));
}

// The package's types describe its CommonJS form, whose loader is a property of the module that ESM unwraps.
function highsLoader(): HighsLoader {
  const imported: unknown = highs;
  return isLoader(imported) ? imported : highs.default;
}

function isLoader(value: unknown): value is HighsLoader {
  return typeof value === 'function';
}

/** HiGHS refuses to solve a model without columns. */
function solveWithoutColumns(task: MipTask): MipAnswer {
  const isFeasible = satisfies(task.program, []);
  return { status: isFeasible ? 'OPTIMAL' : 'INFEASIBLE', values: isFeasible ? [] : null, bound: 0, seconds: 0 };
}

function solveWith(loaded: Highs, task: MipTask): MipAnswer {
  return loaded.withModel(modelOf(loaded, task), (model): MipAnswer => {
    model.options.set(EXACT);
    if (task.slack !== undefined) model.options.set({ mip_abs_gap: task.slack });
    if (task.secondsLeft !== undefined) model.options.set({ time_limit: task.secondsLeft });
    if (task.start !== undefined) model.setSolution({ colValue: task.start });
    return readAnswer(loaded, task, { model, status: model.run().modelStatus });
  });
}

function readAnswer(loaded: Highs, task: MipTask, run: { readonly model: Model; readonly status: number }): MipAnswer {
  const { modelStatus, solutionStatus } = loaded.constants;
  const seconds = run.model.getRunTime();
  if (run.status === modelStatus.infeasible) return { status: 'INFEASIBLE', values: null, bound: Infinity, seconds };
  if (run.status !== modelStatus.optimal && run.status !== modelStatus.timeLimit) {
    throw new Error(`The solver stopped with model status ${run.status}.`);
  }

  const hasValues = run.model.info.get('primal_solution_status') === solutionStatus.feasible;
  return {
    status: run.status === modelStatus.optimal ? 'OPTIMAL' : 'LIMIT',
    values: hasValues ? wholeValues(task, run.model) : null,
    bound: Number(run.model.info.get('mip_dual_bound')),
    seconds,
  };
}

/** Rounds to whole values and refuses a solution that was feasible or optimal only within tolerances. */
function wholeValues(task: MipTask, model: Model): readonly number[] {
  const values = Array.from(model.getSolution().colValue, Math.round);
  const drift = Math.abs(totalCost(task.costs, values) - model.getObjectiveValue());
  if (!satisfies(task.program, values) || drift > 0.5) {
    throw new Error('The solver returned a solution that does not survive rounding.');
  }
  return values;
}

function modelOf(loaded: Highs, { program, costs }: MipTask): ModelData {
  const terms = program.rows.flatMap((row) => row.terms);
  const numCols = program.bounds.length;
  const numRows = program.rows.length;
  return {
    numCols,
    numRows,
    sense: loaded.constants.objectiveSense.minimize,
    colCost: program.bounds.map((_bound, column) => costs[column] ?? 0),
    colLower: program.bounds.map(([lower]) => lower),
    colUpper: program.bounds.map(([, upper]) => upper),
    rowLower: program.rows.map((row) => row.lower),
    rowUpper: program.rows.map((row) => row.upper),
    integrality: program.bounds.map(() => loaded.constants.variableType.integer),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: rowStarts(program),
      indices: terms.map((term) => term.column),
      values: terms.map((term) => term.coefficient),
    },
  };
}

function rowStarts(program: MipProgram): readonly number[] {
  const starts = [0];
  let end = 0;
  for (const row of program.rows) {
    end += row.terms.length;
    starts.push(end);
  }
  return starts;
}
