import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

import { platformErrors } from '#libs/platform/errors/platform.errors';
import { rethrow } from '#libs/platform/database/unavailable';

/** A page as it is asked for: how many rows, after which cursor. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
}

export const largestPage = 100;

export function cursorOf(id: string): string {
  return Buffer.from(`after:${id}`).toString('base64url');
}

/** Which rows a request asks for. Throws PAGE_SIZE outside 1–100 and BAD_CURSOR for a cursor that is not ours. */
export function keysetOf({ first, after }: PageRequest): { readonly first: number; readonly afterId: string | null } {
  refuseBadSize(first);
  return { first, afterId: after ? idOfCursor(after) : null };
}

/** The id in a cursor; throws BAD_CURSOR. */
function idOfCursor(cursor: string): string {
  const match = /^after:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  );
  if (!match?.[1]) throw platformErrors.badCursor();
  return match[1];
}

/**
 * One page of a query by keyset over the time-ordered id, so that rows inserted meanwhile repeat and hide nothing.
 * One statement, also with joined nouns, of which each row may have one of a kind at most.
 * Throws PAGE_SIZE outside 1–100 and BAD_CURSOR for a cursor that is not ours.
 */
export async function pageOf<Row extends ObjectLiteral & { readonly id: string }>(
  query: SelectQueryBuilder<Row>,
  request: PageRequest,
  direction: 'ASC' | 'DESC' = 'ASC',
): Promise<Page<Row>> {
  const rows = withinKeyset(query, request, direction);
  return pageFrom(await rows.getMany().catch(rethrow), request);
}

/** The same for a query that selects plain columns under the names of the row, its `id` among them. */
export async function plainPageOf<Row extends { readonly id: string }>(
  query: SelectQueryBuilder<ObjectLiteral>,
  request: PageRequest,
  direction: 'ASC' | 'DESC' = 'ASC',
): Promise<Page<Row>> {
  const rows = withinKeyset(query, request, direction);
  return pageFrom(await rows.getRawMany<Row>().catch(rethrow), request);
}

function withinKeyset<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  request: PageRequest,
  direction: 'ASC' | 'DESC',
): SelectQueryBuilder<Row> {
  const { first, afterId } = keysetOf(request);
  if (afterId) query.andWhere(`${query.alias}.id ${direction === 'ASC' ? '>' : '<'} :afterId`, { afterId });
  return query.orderBy(`${query.alias}.id`, direction).limit(first + 1);
}

/** A page of rows of which one more was read than was asked for, if there is one. */
export function pageFrom<Row>(rows: readonly Row[], { first }: Pick<PageRequest, 'first'>): Page<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}

/**
 * The same for rows that are held in memory, such as those inside a document, in the order of their ids.
 * Throws PAGE_SIZE outside 1–100 and BAD_CURSOR.
 */
export function pageOfList<Row extends { readonly id: string }>(
  list: readonly Row[],
  { first, after }: PageRequest,
): Page<Row> {
  refuseBadSize(first);
  const begin = after ? idOfCursor(after) : '';
  const rows = list.filter(({ id }) => id > begin).toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return pageFrom(rows, { first });
}

function refuseBadSize(first: number): void {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw platformErrors.pageSize();
}
