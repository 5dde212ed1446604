import type { ApolloServerPlugin } from '@apollo/server';

import { costOf, refusalOfQuery } from './query-limits.js';
import { measureQuery, type QueryMeasure } from './query-measure.js';
import type { RequestContext } from './request-context.js';

/** Refuses what asks for too much, and tells in each answer what its query may cost. */
export const queryLimitsPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart() {
    let measure: QueryMeasure | undefined;
    return Promise.resolve({
      didResolveOperation({ schema, document, operation, request: { variables = {} }, contextValue }) {
        if (!operation) return Promise.resolve();
        measure = measureQuery({ schema, document, operation, variables });
        const refusal = refusalOfQuery(measure, document, contextValue.locale);
        return refusal ? Promise.reject(refusal) : Promise.resolve();
      },
      willSendResponse({ response: { body } }) {
        if (!measure || body.kind !== 'single') return Promise.resolve();
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: costOf(measure) };
        return Promise.resolve();
      },
    });
  },
};
