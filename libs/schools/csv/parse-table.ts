import { CsvError, parse } from 'csv-parse/sync';

import { detectDelimiter } from '#libs/schools/csv/detect-delimiter';
import { fileErrors } from '#libs/schools/schools.errors';

export const mostRows = 10_000;

/** Blank lines cost nothing but time; a file with so many more is not a list of people. */
const mostRecords = 5 * mostRows;

/** Line breaks inside cells included: what a file of so many rows never reaches, and a parser should not chew on. */
const mostLineBreaks = 4 * mostRecords;

/** Every row is filled up to the width of the headings, so a width without bound would be a way to use up the memory. */
export const mostColumns = 200;

/** A row as a spreadsheet program numbers it: the first line is 1, blank lines count, a quoted line break does not. */
export interface TableRow {
  readonly row: number;
  /** As many as there are headings. */
  readonly cells: readonly string[];
  /** The row had more cells than there are headings, so that its cells may stand under the wrong ones. */
  readonly isRagged: boolean;
}

export interface Table {
  readonly headings: readonly string[];
  /** Without the blank ones. */
  readonly rows: readonly TableRow[];
}

/**
 * The headings and rows of a CSV text; its delimiter is found out. Linear in the size of the text.
 * Throws FILE_EMPTY, TOO_MANY_ROWS, TOO_MANY_COLUMNS, QUOTE_NOT_CLOSED or FILE_UNREADABLE, and nothing else.
 */
export function parseTable(text: string): Table {
  const filled = recordsOf(text)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [heading, ...rows] = filled;

  if (!heading) throw fileErrors.empty();
  if (rows.length > mostRows) throw fileErrors.tooManyRows(mostRows);
  const headings = withoutBlankEnd(heading.cells);
  if (headings.length > mostColumns) throw fileErrors.tooManyColumns(mostColumns);
  return { headings, rows: rows.map(({ row, cells }) => ({ row, ...fitted(cells, headings.length) })) };
}

function recordsOf(text: string): string[][] {
  if (countOf('\n', text) + countOf('\r', text) > mostLineBreaks) throw fileErrors.tooManyRows(mostRows);
  const records = parsed(text);
  if (records.length > mostRecords) throw fileErrors.tooManyRows(mostRows);
  return records;
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function parsed(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: detectDelimiter(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostRecords + 1,
    });
  } catch (error) {
    throw fileErrorOf(error);
  }
}

function fileErrorOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const row = typeof error['records'] === 'number' ? error['records'] + 1 : 1;
  return error.code === 'CSV_QUOTE_NOT_CLOSED' ? fileErrors.quoteNotClosed(row) : fileErrors.unreadable(row);
}

/** Spreadsheet programs leave out blank cells at the end of a row, or add some: neither moves a value. */
function fitted(cells: readonly string[], width: number): Pick<TableRow, 'cells' | 'isRagged'> {
  const padded = Array.from({ length: width }, (_, index) => cells[index] ?? '');
  return { cells: padded, isRagged: withoutBlankEnd(cells).length > width };
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}
