import { columnCount, type MipProgram, type RowBlock } from '#libs/matching/mip/mip-program';

/** The program in the LP format that native solvers read, minimised; every column is whole. */
export function lpFile(program: MipProgram, costs: readonly number[]): string {
  const columns = Array.from({ length: columnCount(program) }, (_, column) => `x${column}`);
  const objective = costs.flatMap((cost, column) => (cost === 0 ? [] : [term(cost, column)]));
  return [
    'Minimize',
    ...wrapped(['obj:', ...objective]),
    'Subject To',
    ...program.blocks.flatMap(blockLines),
    'Bounds',
    ...columns.map((name, column) => `${program.lower[column] ?? 0} <= ${name} <= ${program.upper[column] ?? 1}`),
    'Generals',
    ...wrapped(columns),
    'End',
    '',
  ].join('\n');
}

function blockLines(block: RowBlock, number: number): string[] {
  return block.lower.flatMap((lower, row) => {
    const terms: string[] = [];
    for (let index = block.starts[row] ?? 0; index < (block.starts[row + 1] ?? 0); index += 1) {
      terms.push(term(block.coefficients[index] ?? 0, block.columns[index] ?? 0));
    }
    const upper = block.upper[row] ?? Infinity;
    const name = `r${number}_${row}`;
    if (terms.length === 0) return [];
    if (lower === upper) return wrapped([`${name}:`, ...terms, `= ${lower}`]);
    return [
      ...(upper === Infinity ? [] : wrapped([`${name}u:`, ...terms, `<= ${upper}`])),
      ...(lower === -Infinity || isBelowAnyLoad(lower, block, row)
        ? []
        : wrapped([`${name}l:`, ...terms, `>= ${lower}`])),
    ];
  });
}

/** Columns are never negative, so that terms without a minus never fall below 0. */
function isBelowAnyLoad(lower: number, block: RowBlock, row: number): boolean {
  if (lower > 0) return false;
  return block.coefficients.slice(block.starts[row], block.starts[row + 1]).every((coefficient) => coefficient >= 0);
}

function term(coefficient: number, column: number): string {
  return `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} x${column}`;
}

/** Readers of the format take lines of a limited length. */
function wrapped(words: readonly string[]): string[] {
  const perLine = 8;
  return Array.from(
    { length: Math.ceil(words.length / perLine) },
    (_, line) => ` ${words.slice(line * perLine, (line + 1) * perLine).join(' ')}`,
  );
}
