import { RowCollector, type Term } from '../mip/mip-program.js';
import { type ConflictItem } from '../outcome.js';

/** A student's listed place. */
export interface TaggedPlace {
  readonly column: number;
  readonly student: string;
  readonly project: string;
}

/** The columns of a tagged program. */
export interface TaggedColumns {
  readonly ofStudent: ReadonlyMap<string, readonly TaggedPlace[]>;
  readonly ofProject: ReadonlyMap<string, readonly TaggedPlace[]>;
  /** 1 when the project runs. */
  readonly open: ReadonlyMap<string, number>;
}

/** Rows that each say which constraint they stand for; null for what is not in question. */
export class TaggedRows {
  readonly rows = new RowCollector();
  readonly tags: (ConflictItem | null)[] = [];

  add(tag: ConflictItem | null, row: { readonly least?: number; readonly most?: number; readonly of: Iterable<Term> }) {
    this.rows.row(row.least ?? -Infinity, row.most ?? Infinity, row.of);
    this.tags.push(tag);
  }
}
