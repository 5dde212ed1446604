import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import { CallerSessions } from '../auth/caller-sessions.js';
import type { AllowedOrigins } from '../cross-origin.js';
import { formatError, isCaller, rememberCaller } from './format-error.js';
import { callerContext } from './request-context.js';
import { readSubscription } from './subscription-request.js';

const path = '/graphql';
/** Bytes of a query and the envelope that it comes in. */
const maxPayload = 100_000;

/**
 * Subscriptions over the protocol graphql-ws, at the address of everything else. The session comes as `authorization`
 * in the connection's parameters, and is looked up for each subscription. Queries and changes go over HTTP alone.
 */
export function serveSubscriptions(app: NestFastifyApplication, origins: AllowedOrigins): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload });
  const sessions = app.get(CallerSessions, { strict: false });
  const schemas = app.get(GraphQLSchemaHost, { strict: false });

  const subscriptions = useServer(
    {
      onSubscribe: async ({ connectionParams, extra }, _id, payload) => {
        try {
          const headers = { ...extra.request.headers, ...textsOf(connectionParams ?? {}) };
          const contextValue = await callerContext(sessions, headers);
          return readSubscription(schemas.schema, payload, contextValue);
        } catch (error) {
          return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: asError(error) })];
        }
      },
      onError: (_connection, _id, _payload, errors) => errors.map((error) => formatError(error.toJSON(), error)),
      onNext: (_connection, _id, _payload, { contextValue }, { errors, data = null }) => {
        if (!errors) return undefined;
        for (const error of errors) if (isCaller(contextValue)) rememberCaller(error, contextValue);
        return { data, errors: errors.map((error) => formatError(error.toJSON(), error)) };
      },
    },
    sockets,
  );

  const server = app.getHttpAdapter().getInstance();
  server.addHook('preClose', async () => {
    await subscriptions.dispose();
  });
  server.server.on('upgrade', (request, socket, head) => {
    const isWanted = request.url?.split('?')[0] === path && origins.allows(request.headers);
    if (!isWanted) return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
}

/** What a browser cannot send as headers of a web socket. */
function textsOf(parameters: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (/^(authorization|accept-language)$/i.test(name) && typeof value === 'string') texts[name.toLowerCase()] = value;
  }
  return texts;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
