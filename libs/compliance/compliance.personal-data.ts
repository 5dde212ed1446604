import type { PersonalData } from '#libs/platform/privacy/personal-data';

/** What a person asked about their own data, and what the audit says that they did. Its ids name nobody afterwards. */
export const compliancePersonalData: PersonalData = {
  sections: {
    privacyRequests: `SELECT kind, status, legal_ground AS "legalGround", created_at AS "askedAt",
                             finished_at AS "finishedAt"
                        FROM privacy_request WHERE user_id = $1 ORDER BY id`,
    actions: `SELECT at, action, outcome FROM audit_entry WHERE actor_id = $1 ORDER BY at, id`,
  },
  erasures: [`DELETE FROM data_export WHERE user_id = $1`],
};
