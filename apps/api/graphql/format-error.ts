import { unwrapResolverError } from '@apollo/server/errors';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { toGraphqlError } from './domain-error-to-graphql.js';
import { translateError } from './error-words.js';
import { asUnavailable } from '#libs/platform/database/unavailable';
import { DomainError } from '#libs/platform/errors/domain-error';
import { newId } from '#libs/platform/ids/new-id';

const logger = new Logger('GraphQL');

/** Lets through what was meant for the caller; anything unexpected becomes a reference that one log line explains. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = asUnavailable(unwrapResolverError(error));
  if (cause instanceof DomainError) return toGraphqlError(cause, 'fr').toJSON();
  if (cause instanceof GraphQLError && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;

  const requestId = newId();
  logger.error({ requestId, error: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  const message = translateError('fr', 'UNEXPECTED', { requestId });
  return { message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
}
