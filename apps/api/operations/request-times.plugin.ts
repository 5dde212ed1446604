import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Kind, type OperationDefinitionNode } from 'graphql';

import { Metrics } from './metrics.js';

/** Measures each request under its first field, such as `mutation submitNeed`: names that the schema knows, never the caller's. */
@Plugin()
export class RequestTimesPlugin implements ApolloServerPlugin {
  constructor(private readonly metrics: Metrics) {}

  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    const startedAt = performance.now();
    let operation = 'refused';
    return Promise.resolve({
      didResolveOperation: ({ operation: chosen }) => {
        if (chosen) operation = nameOf(chosen);
        return Promise.resolve();
      },
      willSendResponse: ({ errors }) => {
        const outcome = errors && errors.length > 0 ? 'error' : 'ok';
        this.metrics.observeRequest({ operation, outcome }, (performance.now() - startedAt) / 1_000);
        return Promise.resolve();
      },
    });
  }
}

/** The operation was checked against the schema, so a field that it names exists. */
function nameOf({ operation, selectionSet }: OperationDefinitionNode): string {
  const field = selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  return `${operation} ${field?.name.value ?? '(fragment)'}`;
}
