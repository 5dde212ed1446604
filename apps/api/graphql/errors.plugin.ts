import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';

import { isOutage, rememberCaller } from './format-error.js';
import type { RequestContext } from './request-context.js';

const ofDocument = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

const isOfDocument = ({ extensions }: GraphQLError): boolean => ofDocument.has(extensions['code']);

/**
 * Clients that take `application/json` alone expect status 200 even for a document that is not valid (GraphQL over
 * HTTP, section 6.4.1); all others get 400.
 */
const isOfOldKind = (accept: string): boolean => /^application\/json\b[^,]*$/.test(accept);

/** Lets errors be told in the caller's language, and an outage also by the status of the answer. */
export const errorsPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({ errors, contextValue, response: { http } }) {
        for (const error of errors) rememberCaller(error, contextValue);
        if (errors.some(isOutage)) http.status = 503;
        return Promise.resolve();
      },
      willSendResponse({ errors = [], request, response: { http } }) {
        const accept = request.http?.headers.get('accept') ?? '';
        if (isOfOldKind(accept) && errors.length > 0 && errors.every(isOfDocument)) http.status = 200;
        return Promise.resolve();
      },
    }),
};
