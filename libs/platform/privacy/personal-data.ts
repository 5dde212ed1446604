/** Rows of one section of what is held about a person: column names and values as the database gives them. */
export type PersonalRecords = readonly Readonly<Record<string, unknown>>[];

/**
 * What one context holds about a person, as a table. Every statement takes the id of the person as `$1`.
 * Sections and their columns have names for people in the words of the exported page.
 */
export interface PersonalData {
  /** Section → the SELECT of its rows. Column aliases are the names that the person reads. */
  readonly sections: Readonly<Record<string, string>>;
  /** Statements that leave nothing of the person in the context's own rows. Run again, they change nothing. */
  readonly erasures: readonly string[];
  /** A SELECT that gives a row while something about the person is still on its way, and erasing must wait. */
  readonly awaits?: string;
}

/** What every context holds, in the order in which people read it. Erased in the opposite order. */
export abstract class PersonalDataHolders {
  abstract readonly all: readonly PersonalData[];
}
