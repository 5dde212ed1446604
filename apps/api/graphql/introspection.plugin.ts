import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';

import type { RequestContext } from './request-context.js';
import { hasRole } from '#libs/identity/actor';

const aboutTheSchema: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Lets coordinators alone ask the api about its schema; everybody else has the published file. */
export const staffIntrospectionPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, contextValue: { actor } }) {
        if (hasRole(actor, 'COORDINATOR') || !asksAboutTheSchema(document)) return Promise.resolve();
        const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
        return Promise.reject(new GraphQLError('The schema is at /schema.graphql.', { extensions }));
      },
    }),
};

function asksAboutTheSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    [Kind.FIELD]: ({ name: { value } }) => {
      if (aboutTheSchema.has(value)) asks = true;
    },
  });
  return asks;
}
