import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

import type { UserError } from './user-error.type.js';
import { wordsOf } from './error-words.js';
import type { DomainError } from '#libs/platform/errors/domain-error';
import type { Locale } from '#libs/platform/i18n/locale';

export function toUserErrors(error: DomainError, locale: Locale): UserError[] {
  return error.problems.map((item) => ({ code: item.code, path: item.path, message: wordsOf(item, locale) }));
}

const httpStatus: Partial<Record<DomainError['kind'], number>> = {
  unauthenticated: 401,
  unavailable: 503,
  'too-many': 429,
};

/** The refusal as a top-level error: for queries, and for what a payload cannot say. */
export function toGraphqlError(error: DomainError, locale: Locale): GraphQLError {
  const [first] = toUserErrors(error, locale);
  const extensions = { code: error.code, path: first?.path ?? [], ...waitOf(error), ...answerOf(error) };
  return new GraphQLError(first?.message ?? error.code, { extensions });
}

/** The seconds to wait, where the refusal is a limit. */
function waitOf({ problems: [first] }: DomainError): { readonly retryAfter?: number } {
  const retryAfter = first?.params['retryAfter'];
  return typeof retryAfter === 'number' ? { retryAfter } : {};
}

/** The status and headers of an answer that is this refusal. */
function answerOf(error: DomainError): object {
  const status = httpStatus[error.kind];
  if (!status) return {};
  const { retryAfter } = waitOf(error);
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  return { http: { status, headers } };
}
