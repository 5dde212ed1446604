import type { ApolloServerPlugin } from '@apollo/server';

import { isOutage, rememberCaller } from './format-error.js';
import type { RequestContext } from './request-context.js';

/** Lets errors be told in the caller's language, and an outage also by the status of the answer. */
export const errorsPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({ errors, contextValue, response: { http } }) {
        for (const error of errors) rememberCaller(error, contextValue);
        if (errors.some(isOutage)) http.status = 503;
        return Promise.resolve();
      },
    }),
};
