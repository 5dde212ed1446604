import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';

import type { OpenedSession } from '#libs/identity/open-session';
import { Environment } from '#libs/platform/config/environment';

const token = /^[\w-]{20,200}$/;

/**
 * The session of a browser: a cookie that no script reads and no other site sends along. On https it bears the
 * `__Host-` prefix, so that no neighbouring host can set it.
 */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor({ publicUrl }: Environment) {
    const isSecure = publicUrl.startsWith('https:');
    this.name = isSecure ? '__Host-passerelle_session' : 'passerelle_session';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  }

  /** Gives what may be told of the session: everything but its token. */
  keep(reply: FastifyReply, session: OpenedSession): Pick<OpenedSession, 'expiresAt'> {
    const ends = `Expires=${session.expiresAt.toUTCString()}`;
    reply.header('set-cookie', `${this.name}=${session.token}; ${this.attributes}; ${ends}`);
    return { expiresAt: session.expiresAt };
  }

  takeBack(reply: FastifyReply): void {
    reply.header('set-cookie', `${this.name}=; ${this.attributes}; Max-Age=0`);
  }

  /** The token of a request: of its Authorization header, which alone counts when there is one, else of its cookie. */
  tokenOf({ authorization, cookie = '' }: IncomingHttpHeaders): string | undefined {
    if (authorization !== undefined) return /^Bearer ([\w-]{20,200})$/.exec(authorization)?.[1];
    const pairs = cookie.split(';').map((pair) => pair.trim().split('='));
    const [, value = ''] = pairs.find(([name]) => name === this.name) ?? [];
    return token.test(value) ? value : undefined;
  }
}
