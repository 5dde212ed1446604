import { erasedName } from '#libs/identity/erased-person';
import type { PersonalData } from '#libs/platform/privacy/personal-data';

/** Who a person is, what they belong to, and how they signed in. */
export const identityPersonalData: PersonalData = {
  sections: {
    person: `SELECT email, name, locale AS "language", time_zone AS "timeZone", created_at AS "since"
               FROM app_user WHERE id = $1`,
    memberships: `SELECT organisation.name AS "organisation", membership.role, membership.created_at AS "since"
                    FROM membership JOIN organisation ON organisation.id = membership.organisation_id
                   WHERE membership.user_id = $1 ORDER BY membership.id`,
    sessions: `SELECT device, created_at AS "openedAt", expires_at AS "expiresAt", revoked_at AS "endedAt"
                 FROM session WHERE user_id = $1 ORDER BY id`,
    signInCodes: `SELECT created_at AS "askedAt", used_at AS "usedAt"
                    FROM sign_in_code WHERE user_id = $1 ORDER BY id`,
  },
  erasures: [
    `DELETE FROM session WHERE user_id = $1`,
    `DELETE FROM sign_in_code WHERE user_id = $1`,
    `DELETE FROM membership WHERE user_id = $1`,
    // Callers choose their keys, and may have put the address into one.
    `DELETE FROM idempotent_request WHERE caller_id = $1::text
        OR position((SELECT email FROM app_user WHERE id = $1::uuid) IN lower(key)) > 0`,
    `UPDATE app_user SET email = id::text || '@erased.invalid', name = '${erasedName}',
                         erased_at = coalesce(erased_at, now()), version = version + 1
      WHERE id = $1`,
  ],
};
