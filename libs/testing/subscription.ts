import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

type Headers = Readonly<Record<string, string>>;

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What somebody hears of a subscription over a web socket. */
export interface Hearing<Data> {
  readonly answers: AsyncIterableIterator<{ readonly data?: Data | null | undefined }>;
  /** Hangs up. */
  readonly end: () => Promise<void>;
}

/** Subscribes at the api of this address as the person of these headers, and never calls twice. */
export function subscribe<Data = Record<string, unknown>>(
  apiUrl: string,
  connectionParams: Headers,
  question: Question,
): Hearing<Data> {
  const url = `${apiUrl.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });
  return { answers: client.iterate<Data>(question), end: async () => client.dispose() };
}
