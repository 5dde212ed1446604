import type { IncomingHttpHeaders } from 'node:http';

import type { FastifyReply, FastifyRequest } from 'fastify';

import type { CallerSessions } from '../auth/caller-sessions.js';
import { toGraphqlError } from './domain-error-to-graphql.js';
import { type Actor, visitor } from '#libs/identity/actor';
import { DomainError } from '#libs/platform/errors/domain-error';
import { newId } from '#libs/platform/ids/new-id';
import { type Locale, preferredLocale } from '#libs/platform/i18n/locale';

/** What every resolver knows of the request it serves. */
export interface RequestContext {
  readonly requestId: string;
  readonly actor: Actor;
  /** The language of the words in the answer: the caller's wish, else the person's own, else French. */
  readonly locale: Locale;
  readonly req: FastifyRequest;
  readonly reply: FastifyReply;
  /** Batches of this request, by their key; see loaderOf. */
  readonly loaders: Map<string, unknown>;
}

export function contextFactory(sessions: CallerSessions) {
  return async (req: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    return { ...(await callerContext(sessions, req.headers)), req, reply };
  };
}

/**
 * The same without the request, for what goes on after it: subscriptions. A missing, ended or unknown token makes a
 * visitor; the guard then says what a visitor may not do. Throws TRY_AGAIN in words, with its status.
 */
export async function callerContext(
  sessions: CallerSessions,
  headers: IncomingHttpHeaders,
): Promise<Omit<RequestContext, 'req' | 'reply'>> {
  const wish = headers['accept-language'];
  const person = await sessions.find(headers).catch(inWords(preferredLocale(wish, 'fr')));
  const actor: Actor = person ?? visitor;
  return { requestId: newId(), actor, locale: preferredLocale(wish, person?.locale ?? 'fr'), loaders: new Map() };
}

function inWords(locale: Locale) {
  return (error: unknown): never => {
    throw error instanceof DomainError ? toGraphqlError(error, locale) : error;
  };
}
