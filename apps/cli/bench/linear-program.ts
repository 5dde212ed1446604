import highs, { type Highs } from 'highs';

import { columnCosts, flatRows } from '#libs/matching/mip/mip-model';
import { columnCount, type MipProgram } from '#libs/matching/mip/mip-program';

export interface LinearAnswer {
  readonly isProven: boolean;
  readonly values: readonly number[] | null;
  readonly bound: number;
}

export interface LinearTask {
  readonly program: MipProgram;
  readonly costs: readonly number[];
  readonly secondsLeft: number;
}

/** HiGHS on programs in which fractions are allowed, which the engine itself has no use for. */
export async function loadLinearSolver(): Promise<(task: LinearTask) => LinearAnswer> {
  const loaded = await loaderOf(highs)();
  return (task) => solveLinear(loaded, task);
}

type HighsLoader = (typeof highs)['default'];

// The package's types describe its CommonJS form, whose loader is a property of the module that ESM unwraps.
function loaderOf(imported: unknown): HighsLoader {
  return isLoader(imported) ? imported : highs.default;
}

function isLoader(value: unknown): value is HighsLoader {
  return typeof value === 'function';
}

function solveLinear(loaded: Highs, { program, costs, secondsLeft }: LinearTask): LinearAnswer {
  const [rows, numCols] = [flatRows(program), columnCount(program)];
  const numRows = rows.lower.length;
  const problem = {
    numCols,
    numRows,
    sense: loaded.constants.objectiveSense.minimize,
    colCost: columnCosts(program, costs),
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: { format: 'csr', numRows, numCols, starts: rows.starts, indices: rows.columns, values: rows.coefficients },
  } as const;
  return loaded.withModel(problem, (model): LinearAnswer => {
    model.options.set({ output_flag: false, time_limit: secondsLeft });
    const isProven = model.run().modelStatus === loaded.constants.modelStatus.optimal;
    if (!isProven) return { isProven, values: null, bound: -Infinity };
    return { isProven, values: Array.from(model.getSolution().colValue, Math.round), bound: model.getObjectiveValue() };
  });
}
