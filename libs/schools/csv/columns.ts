import type { TableRow } from '#libs/schools/csv/parse-table';
import { fileErrors } from '#libs/schools/schools.errors';

/** What a column means, and the headings under which people write it, in both languages. */
export interface ColumnNames<Column extends string> {
  readonly column: Column;
  readonly headings: readonly string[];
}

/** Where each column stands in the rows. */
export type Columns<Column extends string> = ReadonlyMap<Column, number>;

/** One spelling for headings that people read as the same: `N° Étudiant`, `n étudiant`, `N ETUDIANT`. */
export function plainHeading(heading: string): string {
  const withoutAccents = heading.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
  return withoutAccents.replace(/[^a-z0-9]+/g, ' ').trim();
}

/** What each spelling of a heading means. */
export function meaningsOf<Column extends string>(names: readonly ColumnNames<Column>[]): ReadonlyMap<string, Column> {
  return new Map(names.flatMap(({ column, headings }) => headings.map((one) => [plainHeading(one), column])));
}

/** Finds the columns by their headings; unknown headings are left aside. Throws COLUMN_REPEATED. */
export function columnsOf<Column extends string>(
  headings: readonly string[],
  names: readonly ColumnNames<Column>[],
): Columns<Column> {
  const meanings = meaningsOf(names);
  const columns = new Map<Column, number>();
  for (const [index, heading] of headings.entries()) {
    const column = meanings.get(plainHeading(heading));
    if (column === undefined) continue;
    const earlier = columns.get(column);
    if (earlier !== undefined) throw fileErrors.columnRepeated(headings[earlier] ?? '', heading);
    columns.set(column, index);
  }
  return columns;
}

/** The text of a cell, composed, on one line and without spaces around; empty when the file has no such column. */
export function cellOf<Column extends string>(row: TableRow, columns: Columns<Column>, column: Column): string {
  const index = columns.get(column);
  return index === undefined ? '' : tidy(row.cells[index] ?? '');
}

export function tidy(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** How a cell begins that a spreadsheet program would compute. */
export function looksLikeFormula(cell: string): boolean {
  return /^[=+\-@＝＋－＠]/.test(cell);
}
