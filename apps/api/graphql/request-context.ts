import type { FastifyReply, FastifyRequest } from 'fastify';

import { type Actor, visitor } from '#libs/identity/actor';
import type { SessionActor } from '#libs/identity/session-actor';
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

export function contextFactory(sessions: SessionActor) {
  return async (req: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    const actor = await actorOf(req, sessions);
    const own = actor.kind === 'person' ? actor.locale : 'fr';
    const locale = preferredLocale(req.headers['accept-language'], own);
    return { requestId: newId(), actor, locale, req, reply, loaders: new Map() };
  };
}

/** A missing, ended or unknown token makes a visitor; the guard then says what a visitor may not do. */
async function actorOf(req: FastifyRequest, sessions: SessionActor): Promise<Actor> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(req.headers.authorization ?? '')?.[1];
  return (token && (await sessions.find(token))) || visitor;
}
