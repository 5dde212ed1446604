import { NotificationPreference } from '#libs/notifications/notification-preference.entity';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import { recordNotificationEvent } from '#libs/notifications/notifications.events';
import type { Work } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';

export interface PersonalWish {
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly isWanted: boolean;
}

/** Stores what a person wants of one kind of mail. The same wish again changes nothing and records nothing. */
export async function savePreference(work: Work, { userId, kind, isWanted }: PersonalWish): Promise<void> {
  const rows = await work.tx.query<{ id: string }[]>(
    `INSERT INTO notification_preference (id, version, user_id, kind, is_wanted) VALUES ($1, 1, $2, $3, $4)
         ON CONFLICT (user_id, kind) DO UPDATE SET is_wanted = $4, version = notification_preference.version + 1
      WHERE notification_preference.is_wanted <> $4
     RETURNING id`,
    [newId(), userId, kind, isWanted],
  );
  for (const { id } of rows) recordNotificationEvent(work, 'notification-preference.change', id, { kind, isWanted });
}

/** Whom of these people have switched off which kinds, as `userId kind`; one statement. */
export async function unwantedBy({ tx }: Work, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .createQueryBuilder(NotificationPreference, 'preference')
    .where('preference.user_id = ANY(:userIds) AND NOT preference.is_wanted', { userIds })
    .getMany();
  return new Set(rows.map(({ userId, kind }) => `${userId} ${kind}`));
}
