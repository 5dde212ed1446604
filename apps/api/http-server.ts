import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';

import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

import { type AllowedOrigins, corsOptionsOf } from './cross-origin.js';
import type { Environment } from '#libs/platform/config/environment';

/** Bytes of a request: a file of 5 MB in base64, and what goes around it. */
const bodyLimit = 8_000_000;
/** Who is not signed in has no file to send. */
const visitorBodyLimit = 1_000_000;
/** Bytes that are read and forgotten so that their sender hears the refusal; beyond them the line is cut. */
const discardLimit = 100_000_000;

/** The server with its limits: 413 for a body too large, 431 for headers, and 408 for who sends too slowly. */
export function httpAdapter({ requestTimeoutMs, trustedProxies }: Environment): FastifyAdapter {
  const checkEveryMs = Math.min(requestTimeoutMs / 2, 5_000);
  return new FastifyAdapter({
    trustProxy: trustedProxies?.split(',').map((proxy) => proxy.trim()) ?? false,
    bodyLimit,
    requestTimeout: requestTimeoutMs,
    http: { headersTimeout: requestTimeoutMs, connectionsCheckingInterval: checkEveryMs, maxHeaderSize: 16_384 },
  });
}

/** What browsers may do with the answers, and what is refused before it is read. */
export function hardenHttp(app: NestFastifyApplication, allowed: AllowedOrigins): void {
  app.enableCors({ delegator: corsOptionsOf(allowed) });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async ({ headers }, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
    const refusal = refusalOf(headers);
    if (refusal) await reply.code(refusal.status).send({ message: refusal.message });
  });
  server.addHook('onSend', async ({ raw }, { statusCode }) => {
    if (statusCode >= 400) await discardBody(raw);
  });
}

/** Most clients write to the end before they listen: whoever answers and hangs up before it is not heard. */
async function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || Number(request.headers['content-length'] ?? 0) > discardLimit) return;
  request.resume();
  // A client that goes away meanwhile needs no answer.
  await finished(request).catch(() => undefined);
}

function refusalOf(headers: IncomingHttpHeaders): { readonly status: number; readonly message: string } | null {
  // Nothing here is ever unpacked, so that a small request cannot become a large one.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    return { status: 415, message: 'Send the body as it is, not compressed.' };
  }
  const isVisitor = headers.authorization === undefined && headers.cookie === undefined;
  if (!isVisitor || Number(headers['content-length'] ?? 0) <= visitorBodyLimit) return null;
  return { status: 413, message: `A visitor may send ${visitorBodyLimit} bytes. Sign in to send files.` };
}
