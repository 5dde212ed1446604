import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';

import { SessionCookie } from './session-cookie.js';
import type { PersonActor } from '#libs/identity/actor';
import { SessionActor } from '#libs/identity/session-actor';

/** Finds who sends a request: by the token in its Authorization header, or by the cookie of a browser. */
@Injectable()
export class CallerSessions {
  constructor(
    private readonly sessions: SessionActor,
    private readonly cookie: SessionCookie,
  ) {}

  /** Null for a token that is missing, ended or unknown. */
  async find(headers: IncomingHttpHeaders): Promise<PersonActor | null> {
    const token = this.cookie.tokenOf(headers);
    return token ? this.sessions.find(token) : null;
  }
}
