import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

import { keysetOf, type Page, type PageRequest } from '#libs/platform/database/page';
import { asUnavailable } from '#libs/platform/database/unavailable';

/** The page of one parent, under the parent's id. */
export interface ParentPage<Row> {
  readonly id: string;
  readonly page: Page<Row>;
}

export interface Parents<Row> {
  readonly ids: readonly string[];
  /** The foreign key of the rows, as a column of the query: `enrolment.cohort_id`. */
  readonly column: string;
  readonly parentOf: (row: Row) => string;
}

/**
 * The same page for each of many parents, oldest rows first, in one statement: rows are numbered within their parent.
 * Reads all rows of the parents after the cursor, and brings at most `first + 1` of each. Throws PAGE_SIZE and
 * BAD_CURSOR as pageOf does.
 */
export async function pagesOf<Row extends ObjectLiteral & { readonly id: string }>(
  query: SelectQueryBuilder<Row>,
  { ids, column, parentOf }: Parents<Row>,
  request: PageRequest,
): Promise<ParentPage<Row>[]> {
  const { first, afterId } = keysetOf(request);
  const { alias } = query;
  query.andWhere(`${column} = ANY(:parentIds)`, { parentIds: ids });
  if (afterId) query.andWhere(`${alias}.id > :afterId`, { afterId });

  const numbered = query
    .clone()
    .select(`${alias}.id`, 'id')
    .addSelect(`row_number() OVER (PARTITION BY ${column} ORDER BY ${alias}.id)`, 'place');
  const rows = await query
    .innerJoin(`(${numbered.getQuery()})`, 'numbered', `numbered.id = ${alias}.id`)
    .andWhere('numbered.place <= :most', { most: first + 1 })
    .orderBy(`${alias}.id`, 'ASC')
    .getMany()
    .catch((error: unknown) => {
      throw asUnavailable(error);
    });
  return ids.map((id) => ({
    id,
    page: pageWithin(
      rows.filter((row) => parentOf(row) === id),
      first,
    ),
  }));
}

function pageWithin<Row>(rows: readonly Row[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}
