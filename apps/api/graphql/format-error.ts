import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { toGraphqlError } from './domain-error-to-graphql.js';
import { translateError } from './error-words.js';
import { causeForLog } from './cause-for-log.js';
import type { RequestContext } from './request-context.js';
import { asUnavailable } from '#libs/platform/database/unavailable';
import { DomainError } from '#libs/platform/errors/domain-error';
import { newId } from '#libs/platform/ids/new-id';

const logger = new Logger('GraphQL');

type Caller = Pick<RequestContext, 'locale' | 'requestId'>;

/** Who met which error: Apollo tells it while the answer is made, and not to formatError. */
const callers = new WeakMap<object, Caller>();

export function rememberCaller(error: object, caller: Caller): void {
  callers.set(error, caller);
}

export function isCaller(context: unknown): context is Caller {
  return typeof context === 'object' && context !== null && 'locale' in context && 'requestId' in context;
}

/** Whether the error comes of a database that is away. */
export function isOutage(error: unknown): boolean {
  const cause = asUnavailable(unwrapResolverError(error));
  return cause instanceof DomainError && cause.kind === 'unavailable';
}

/**
 * Lets through what was meant for the caller, in their language; anything unexpected becomes a reference that one line
 * of the log explains.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locale, requestId } = callerOf(error);
  const cause = asUnavailable(unwrapResolverError(error));
  const { locations, path } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  if (cause instanceof DomainError) {
    const { message, extensions } = toGraphqlError(cause, locale);
    return { message, ...place, extensions: { code: extensions['code'], path: extensions['path'] } };
  }
  if (cause instanceof GraphQLError && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;

  logger.error({ requestId, path, error: causeForLog(cause) });
  const message = translateError(locale, 'UNEXPECTED', { requestId });
  return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
}

/** An error from before there was a context has no known caller. */
function callerOf(error: unknown): Caller {
  const caller = typeof error === 'object' && error !== null ? callers.get(error) : undefined;
  return caller ?? { locale: 'fr', requestId: newId() };
}
