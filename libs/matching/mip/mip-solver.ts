import highs, { type Highs, type Model, type ModelData } from 'highs';

import { columnCosts, flatRows } from './mip-model.js';
import { columnCount, type MipProgram, satisfies, totalCost } from './mip-program.js';

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
  /** Nodes of branch and bound at most: unlike the clock, the same budget gives the same answer. */
  readonly nodeLimit?: number | undefined;
  /** A cost that is good enough: the first solution that reaches it ends the search as optimal. */
  readonly target?: number | undefined;
}

/** TIME, NODES: stopped by the wall clock or the node budget, with the best values found so far if there are any. */
export interface MipAnswer {
  readonly status: 'OPTIMAL' | 'INFEASIBLE' | 'TIME' | 'NODES';
  readonly values: readonly number[] | null;
  readonly bound: number;
  readonly seconds: number;
}

/** Where the simplex method stood at the end; after other costs, narrower bounds or more rows it is soon there again. */
export interface Basis {
  readonly colStatus: Int32Array;
  readonly rowStatus: Int32Array;
}

export interface RelaxTask extends Pick<MipTask, 'program' | 'costs' | 'secondsLeft'> {
  /** That of a program with the same columns, whose rows are the first of this one. */
  readonly basis?: Basis | undefined;
}

/** The program with fractions allowed. */
export interface Relaxation {
  readonly status: 'OPTIMAL' | 'INFEASIBLE' | 'TIME';
  /** The least cost: no whole solution costs less. */
  readonly bound: number;
  readonly values: readonly number[];
  /** What one more unit of each row's bound would cost, in the order of the blocks; within tolerances only. */
  readonly prices: Float64Array;
  readonly basis: Basis | undefined;
  readonly seconds: number;
}

export interface MipSolver {
  readonly solve: (task: MipTask) => MipAnswer;
  readonly relax: (task: RelaxTask) => Relaxation;
}

/** What contradicts itself in a program. */
export interface Iis {
  /**
   * Rows, by position over all blocks, that cannot hold together even with fractions allowed, while any of them left out
   * they can; null when fractions keep all rows. Of several such sets the solver gives one, the same each time.
   */
  readonly iis: (program: MipProgram) => readonly number[] | null;
}

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

/** By an elastic program, then by deletion; without either the solver gives an empty set. */
const IRREDUCIBLE = { output_flag: false, random_seed: 0, iis_strategy: 6 } as const;

let runtime: Promise<Highs> | undefined;

/** Loads the WebAssembly of HiGHS once for the process; solving is then synchronous and blocks the thread. */
export async function loadMipSolver(): Promise<MipSolver & Iis> {
  runtime ??= highsLoader()();
  const loaded = await runtime;
  return {
    solve: (task) => (columnCount(task.program) === 0 ? solveWithoutColumns(task) : solveWith(loaded, task)),
    relax: (task) => relaxWith(loaded, task),
    iis: (program) => iisWith(loaded, program),
  };
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
  return loaded.withModel(modelOf(loaded, task, 'integer'), (model): MipAnswer => {
    model.options.set(EXACT);
    if (task.slack !== undefined) model.options.set({ mip_abs_gap: task.slack });
    if (task.secondsLeft !== undefined) model.options.set({ time_limit: task.secondsLeft });
    if (task.nodeLimit !== undefined) model.options.set({ mip_max_nodes: task.nodeLimit });
    if (task.target !== undefined) model.options.set({ objective_target: task.target });
    if (task.start !== undefined) model.setSolution({ colValue: task.start });
    return readAnswer(loaded, task, { model, status: model.run().modelStatus });
  });
}

function readAnswer(loaded: Highs, task: MipTask, run: { readonly model: Model; readonly status: number }): MipAnswer {
  const { modelStatus, solutionStatus } = loaded.constants;
  const seconds = run.model.getRunTime();
  if (isInfeasible(loaded, run.status)) return { status: 'INFEASIBLE', values: null, bound: Infinity, seconds };

  const statuses = new Map<number, MipAnswer['status']>([
    [modelStatus.optimal, 'OPTIMAL'],
    [modelStatus.objectiveTarget, 'OPTIMAL'],
    [modelStatus.timeLimit, 'TIME'],
    [modelStatus.solutionLimit, 'NODES'],
  ]);
  const status = statuses.get(run.status);
  if (status === undefined) throw new Error(`The solver stopped with model status ${run.status}.`);

  const hasValues = run.model.info.get('primal_solution_status') === solutionStatus.feasible;
  return {
    status,
    values: hasValues ? wholeValues(task, run.model) : null,
    bound: Number(run.model.info.get('mip_dual_bound')),
    seconds,
  };
}

/** All columns are bounded, so that what is unbounded or infeasible is infeasible. */
function isInfeasible({ constants: { modelStatus } }: Highs, status: number): boolean {
  return status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible;
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

function relaxWith(loaded: Highs, task: RelaxTask): Relaxation {
  return loaded.withModel(modelOf(loaded, task, 'continuous'), (model): Relaxation => {
    model.options.set({ output_flag: false, random_seed: 0 });
    if (task.secondsLeft !== undefined) model.options.set({ time_limit: task.secondsLeft });
    if (task.basis !== undefined) model.setBasis(withMoreRows(loaded, task.basis, model.getDimensions().numRows));
    const status = model.run().modelStatus;
    const nothing = { values: [], prices: new Float64Array(0), basis: undefined, seconds: model.getRunTime() };
    if (isInfeasible(loaded, status)) return { ...nothing, status: 'INFEASIBLE', bound: Infinity };
    if (status !== loaded.constants.modelStatus.optimal) return { ...nothing, status: 'TIME', bound: -Infinity };
    const { colValue, rowDual } = model.getSolution();
    const { colStatus, rowStatus } = model.getBasis();
    return {
      ...nothing,
      status: 'OPTIMAL',
      bound: model.getObjectiveValue(),
      values: Array.from(colValue),
      prices: rowDual,
      basis: { colStatus, rowStatus },
    };
  });
}

/** New rows are basic: what held before holds with them, as far as they do not contradict it. */
function withMoreRows(loaded: Highs, { colStatus, rowStatus }: Basis, rows: number): Basis {
  const extended = new Int32Array(rows).fill(loaded.constants.basisStatus.basic);
  extended.set(rowStatus);
  return { colStatus, rowStatus: extended };
}

function iisWith(loaded: Highs, program: MipProgram): readonly number[] | null {
  return loaded.withModel(modelOf(loaded, { program, costs: [] }, 'continuous'), (model) => {
    model.options.set(IRREDUCIBLE);
    return isInfeasible(loaded, model.run().modelStatus) ? Array.from(model.getIis().rowIndex) : null;
  });
}

function modelOf(
  loaded: Highs,
  { program, costs }: Pick<MipTask, 'program' | 'costs'>,
  type: 'integer' | 'continuous',
): ModelData {
  const rows = flatRows(program);
  const numCols = columnCount(program);
  const numRows = rows.lower.length;
  return {
    numCols,
    numRows,
    sense: loaded.constants.objectiveSense.minimize,
    colCost: columnCosts(program, costs),
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    integrality: new Int32Array(numCols).fill(loaded.constants.variableType[type]),
    matrix: { format: 'csr', numRows, numCols, starts: rows.starts, indices: rows.columns, values: rows.coefficients },
  };
}
