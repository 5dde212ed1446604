import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/**
 * A CSV that a spreadsheet program opens by a double click, also in French: semicolons, a byte order mark, CRLF. Cells
 * that would be run as a formula begin with an apostrophe; NUL, which ends a text for some programs, is left out.
 */
export function writeSpreadsheet(rows: readonly (readonly Cell[])[]): string {
  const harmless = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\0', '') : cell)));
  return stringify(harmless, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
