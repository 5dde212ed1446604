import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { type UnsubscribeState, unsubscribePage } from './unsubscribe-page.js';
import { Unsubscribe } from '#libs/notifications/use-cases/unsubscribe';
import { DomainError } from '#libs/platform/errors/domain-error';
import { type Locale, preferredLocale } from '#libs/platform/i18n/locale';

const path = '/unsubscribe/:token';
const statusOf: Readonly<Record<UnsubscribeState, number>> = { ask: 200, done: 200, unknown: 404 };

const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
};

/**
 * The one-click end of a kind of mail (RFC 8058): GET, which scanners of mail follow too, only asks; POST does it,
 * without a session and whatever its body says. The secret in the address is all that it takes, so no cookie of the
 * reader plays a part, and forms of either encoding are let in here alone.
 */
export function serveUnsubscribe(app: NestFastifyApplication): void {
  const unsubscribe = app.get(Unsubscribe, { strict: false });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4_096 }, (_request, _body, parsed) => parsed(null));
    scope.get<Tokened>(path, (request, reply) => answer(reply, 'ask', localeOf(request)));
    scope.post<Tokened>(path, async (request, reply) => {
      const locale = await ended(unsubscribe, request.params.token);
      return answer(reply, locale ? 'done' : 'unknown', locale ?? localeOf(request));
    });
    done();
  });
}

interface Tokened {
  Params: { readonly token: string };
}

/** The language of the mail, or null for a token that is in none. */
async function ended(unsubscribe: Unsubscribe, token: string): Promise<Locale | null> {
  try {
    return await unsubscribe.execute(token);
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return null;
    throw error;
  }
}

function localeOf({ headers: { 'accept-language': wanted } }: Pick<FastifyRequest, 'headers'>): Locale {
  return preferredLocale(wanted, 'fr');
}

function answer(reply: FastifyReply, state: UnsubscribeState, locale: Locale): FastifyReply {
  return reply
    .code(statusOf[state])
    .headers(headers)
    .type('text/html; charset=utf-8')
    .send(unsubscribePage(state, locale));
}
