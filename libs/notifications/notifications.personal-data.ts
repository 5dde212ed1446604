import type { PersonalData } from '#libs/platform/privacy/personal-data';

/** The mails to a person. The log keeps that they were sent, not to whom nor what they said. */
export const notificationsPersonalData: PersonalData = {
  sections: {
    mails: `SELECT kind, recipient_email AS "email", subject, text, status, sent_at AS "sentAt"
              FROM notification WHERE user_id = $1 ORDER BY id`,
    mailChoices: `SELECT kind, is_wanted AS "isWanted" FROM notification_preference WHERE user_id = $1 ORDER BY kind`,
    refusedAddress: `SELECT email, answer, refused_at AS "at" FROM refused_address WHERE user_id = $1`,
  },
  erasures: [
    `DELETE FROM notification_preference WHERE user_id = $1`,
    `DELETE FROM refused_address WHERE user_id = $1`,
    `UPDATE delivery_attempt SET error = NULL
      WHERE notification_id IN (SELECT id FROM notification WHERE user_id = $1) AND error IS NOT NULL`,
    `UPDATE notification
        SET recipient_email = user_id::text || '@erased.invalid', last_error = NULL,
            subject = left(subject, 0), text = left(text, 0), html = left(html, 0),
            unsubscribe_token = NULL,
            status = CASE WHEN status IN ('PENDING', 'SENDING') THEN 'FAILED' ELSE status END, version = version + 1
      WHERE user_id = $1`,
  ],
  awaits: `SELECT 1 FROM notification WHERE user_id = $1 AND status IN ('PENDING', 'SENDING')
           UNION ALL
           SELECT 1 FROM privacy_request request JOIN outbox_event event ON event.subject_id = request.id
            WHERE request.user_id = $1 AND event.name = 'privacy-request.approve'
              AND NOT EXISTS (SELECT 1 FROM processed_event done
                               WHERE done.consumer = 'notification.plan' AND done.event_id = event.id)`,
};
