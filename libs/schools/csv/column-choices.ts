import { type ColumnNames, type Columns, meaningsOf, plainHeading } from '#libs/schools/csv/columns';
import { fileErrors } from '#libs/schools/schools.errors';

/** What is taken for what: a heading of a file and the column that it means, or null for one that is left aside. */
export interface ColumnChoice<Column extends string> {
  /** From the left, 1 for the first: headings may be blank or the same. */
  readonly position: number;
  readonly heading: string;
  readonly column: Column | null;
}

/** What the headings seem to mean, in the order of the file. */
export function guessedChoices<Column extends string>(
  headings: readonly string[],
  names: readonly ColumnNames<Column>[],
): ColumnChoice<Column>[] {
  const meanings = meaningsOf(names);
  return headings.map((heading, index) => ({
    ...{ position: index + 1, heading },
    column: meanings.get(plainHeading(heading)) ?? null,
  }));
}

/**
 * What a person says that the headings mean; those not named are left aside. Throws MAPPING_MISMATCH when the file has
 * another heading there, so that a choice made for one file never misreads another.
 */
export function confirmedChoices<Column extends string>(
  headings: readonly string[],
  said: readonly ColumnChoice<Column>[],
): ColumnChoice<Column>[] {
  const strange = said.findIndex(({ position, heading }) => headings[position - 1]?.trim() !== heading.trim());
  if (strange >= 0) throw fileErrors.mappingMismatch(strange, said[strange]?.heading ?? '');
  const byPosition = new Map(said.map(({ position, column }) => [position, column]));
  return headings.map((heading, index) => ({
    ...{ position: index + 1, heading },
    column: byPosition.get(index + 1) ?? null,
  }));
}

/** Where each column stands. Throws COLUMN_REPEATED when two headings mean the same. */
export function columnsChosen<Column extends string>(choices: readonly ColumnChoice<Column>[]): Columns<Column> {
  const columns = new Map<Column, number>();
  for (const { position, heading, column } of choices) {
    if (column === null) continue;
    const earlier = columns.get(column);
    if (earlier !== undefined) throw fileErrors.columnRepeated(choices[earlier]?.heading ?? '', heading);
    columns.set(column, position - 1);
  }
  return columns;
}
