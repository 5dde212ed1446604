import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

import { keysetOf, type Page, pageFrom, type PageRequest } from '#libs/platform/database/page';
import { rethrow } from '#libs/platform/database/unavailable';

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
  parents: Parents<Row>,
  request: PageRequest,
): Promise<ParentPage<Row>[]> {
  const rows = await withinParents(query, parents, request).getMany().catch(rethrow);
  return pagesFrom(rows, parents, request);
}

/** The same for a query that selects plain columns under the names of the row, its `id` among them. */
export async function plainPagesOf<Row extends { readonly id: string }>(
  query: SelectQueryBuilder<ObjectLiteral>,
  parents: Parents<Row>,
  request: PageRequest,
): Promise<ParentPage<Row>[]> {
  const rows = await withinParents(query, parents, request).getRawMany<Row>().catch(rethrow);
  return pagesFrom(rows, parents, request);
}

function withinParents<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { ids, column }: Pick<Parents<unknown>, 'ids' | 'column'>,
  request: PageRequest,
): SelectQueryBuilder<Row> {
  const { first, afterId } = keysetOf(request);
  const { alias } = query;
  query.andWhere(`${column} = ANY(:parentIds)`, { parentIds: ids });
  if (afterId) query.andWhere(`${alias}.id > :afterId`, { afterId });

  const numbered = query
    .clone()
    .select(`${alias}.id`, 'id')
    .addSelect(`row_number() OVER (PARTITION BY ${column} ORDER BY ${alias}.id)`, 'place');
  return query
    .innerJoin(`(${numbered.getQuery()})`, 'numbered', `numbered.id = ${alias}.id`)
    .andWhere('numbered.place <= :most', { most: first + 1 })
    .orderBy(`${alias}.id`, 'ASC');
}

function pagesFrom<Row>(
  rows: readonly Row[],
  { ids, parentOf }: Parents<Row>,
  request: PageRequest,
): ParentPage<Row>[] {
  const ofParent = (id: string) => rows.filter((row) => parentOf(row) === id);
  return ids.map((id) => ({ id, page: pageFrom(ofParent(id), request) }));
}
