import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { DomainError, type ErrorParams } from '#libs/platform/errors/domain-error';
import { decodeSpreadsheet } from '#libs/schools/csv/decode-spreadsheet';
import { parseTable, type Table } from '#libs/schools/csv/parse-table';
import { type SheetCode, type SheetFault, sheetFault } from './sheet-fault.js';

/** A spreadsheet of the folder, as the imports of the product would read it. */
export interface Sheet {
  /** Its name in the folder, by which people know it. */
  readonly file: string;
  readonly table: Table;
}

/** What is wrong with files that cannot be used. */
export interface Unreadable {
  readonly faults: readonly SheetFault[];
}

export type OpenedSheet = { readonly sheet: Sheet } | Unreadable;

/** Null when the folder has no such file. */
export function openSheet(folder: string, file: string): OpenedSheet | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  return refusing(file, () => ({ sheet: { file, table: parseTable(decodeSpreadsheet(readFileSync(path))) } }));
}

/** What the work gives, or its refusal as a fault of the file. Other errors pass through. */
export function refusing<Result extends object>(file: string, work: () => Result): Result | Unreadable {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      faults: error.problems.map(({ code, params }) => ({ file, row: rowOf(params), column: null, code, params })),
    };
  }
}

function rowOf({ row }: ErrorParams): number | null {
  return typeof row === 'number' ? row : null;
}

export function missingSheet(file: string, code: SheetCode): readonly SheetFault[] {
  return [sheetFault({ file, row: null, column: null }, code)];
}
