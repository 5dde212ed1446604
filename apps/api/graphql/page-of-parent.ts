import { toGraphqlError } from './domain-error-to-graphql.js';
import { loaderOf } from './loader-of.js';
import type { RequestContext } from './request-context.js';
import type { Page, PageRequest } from '#libs/platform/database/page';
import type { ParentPage } from '#libs/platform/database/pages-of';
import { DomainError } from '#libs/platform/errors/domain-error';

/** Which list of which parent: `{ list: 'enrolments', parentId, page }`. */
export interface ParentList {
  readonly list: string;
  readonly parentId: string;
  readonly page: PageRequest;
}

/** A page of a list inside a noun; the same page of all nouns of the answer comes in one query. */
export async function pageOfParent<Row>(
  context: RequestContext,
  { list, parentId, page }: ParentList,
  load: (parentIds: readonly string[]) => Promise<readonly ParentPage<Row>[]>,
): Promise<Page<Row>> {
  const loader = loaderOf(context, `${list} ${page.first} ${page.after ?? ''}`, load);
  const found = await loader.load(parentId).catch(inWordsOf(context));
  return found?.page ?? { rows: [], hasNextPage: false };
}

/** For lists inside nouns: the interceptor, which finds the words for refusals, serves queries and mutations alone. */
export function inWordsOf({ locale }: RequestContext) {
  return (error: unknown): never => {
    throw error instanceof DomainError ? toGraphqlError(error, locale) : error;
  };
}
