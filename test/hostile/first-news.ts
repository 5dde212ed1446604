import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

import type { Identity } from '../permissions.matrix.js';
import type { PermissionStage } from './permission-stage.js';

/** What somebody hears first of a subscription, in a word of the matrix. */
export async function firstNews(stage: PermissionStage, identity: Identity, query: string): Promise<string> {
  const url = `${stage.url.replace('http', 'ws')}/graphql`;
  const connectionParams = await stage.headersOf(identity);
  const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
  const heard: string = await client
    .iterate({ query })
    .next()
    .then(
      (news) => JSON.stringify(news),
      (error: unknown) => JSON.stringify(error),
    );
  await client.dispose();
  return /"code":"(\w+)"/.exec(heard)?.[1] ?? 'allowed';
}
