import { GraphQLError } from 'graphql';

import type { UserError } from './user-error.type.js';
import { wordsOf } from './error-words.js';
import type { DomainError } from '#libs/platform/errors/domain-error';
import type { Locale } from '#libs/platform/i18n/locale';

export function toUserErrors(error: DomainError, locale: Locale): UserError[] {
  return error.problems.map((item) => ({ code: item.code, path: item.path, message: wordsOf(item, locale) }));
}

const httpStatus: Partial<Record<DomainError['kind'], number>> = { unauthenticated: 401, unavailable: 503 };

/** The refusal as a top-level error: for queries, and for what a payload cannot say. */
export function toGraphqlError(error: DomainError, locale: Locale): GraphQLError {
  const [first] = toUserErrors(error, locale);
  const status = httpStatus[error.kind];
  const extensions = { code: error.code, path: first?.path ?? [], ...(status ? { http: { status } } : {}) };
  return new GraphQLError(first?.message ?? error.code, { extensions });
}
