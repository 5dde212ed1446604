import { getOperationAST, GraphQLError, type GraphQLSchema, OperationTypeNode, parse, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';

import { maxTokens, refusalOfQuery } from './query-limits.js';
import { measureQuery } from './query-measure.js';
import type { RequestContext } from './request-context.js';

type SubscriptionContext = Omit<RequestContext, 'req' | 'reply'>;

/** What is needed to carry out a subscription, or why it is refused: the same limits as for every other request. */
export function readSubscription(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscribePayload,
  contextValue: SubscriptionContext,
) {
  const document = parse(query, { maxTokens });
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return [badRequest('Only subscriptions come over this connection.')];

  const invalid = validate(schema, document);
  if (invalid.length > 0) return invalid.map(({ message }) => notValid(message));
  const measure = measureQuery({ schema, document, operation, variables: variables ?? {} });
  const refusal = refusalOfQuery(measure, document, contextValue.locale);
  if (refusal) return [refusal];

  return { schema, document, operationName: operationName ?? null, variableValues: variables ?? {}, contextValue };
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

function notValid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}
