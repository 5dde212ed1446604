import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { MembershipFacts, PersonActor } from '#libs/identity/actor';
import { hashSecret } from '#libs/identity/secret-hash';
import { asUnavailable } from '#libs/platform/database/unavailable';
import type { Locale } from '#libs/platform/i18n/locale';

interface SessionRow {
  readonly id: string;
  readonly session_id: string;
  readonly locale: Locale;
  readonly time_zone: string;
  readonly memberships: readonly MembershipFacts[];
}

/** Finds who bears a session token: one query, with the memberships that make the person's rights. */
@Injectable()
export class SessionActor {
  constructor(private readonly database: DataSource) {}

  async find(token: string): Promise<PersonActor | null> {
    const row = await this.rowOf(hashSecret(token));
    if (!row) return null;
    const { id, session_id: sessionId, locale, time_zone: timeZone, memberships } = row;
    return { kind: 'person', id, sessionId, locale, timeZone, memberships };
  }

  private async rowOf(tokenHash: string): Promise<SessionRow | undefined> {
    try {
      const rows = await this.database.query<SessionRow[]>(
        `SELECT app_user.id, session.id AS session_id, app_user.locale, app_user.time_zone,
                coalesce((SELECT jsonb_agg(jsonb_build_object('role', m.role, 'organisationId', m.organisation_id, 'scopeId', m.scope_id))
                            FROM membership m WHERE m.user_id = app_user.id), '[]') AS memberships
           FROM session JOIN app_user ON app_user.id = session.user_id
          WHERE session.token_hash = $1 AND session.revoked_at IS NULL AND session.expires_at > now()`,
        [tokenHash],
      );
      return rows[0];
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}
