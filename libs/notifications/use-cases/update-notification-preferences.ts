import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import { isOptional } from '#libs/notifications/notification-plan';
import { mayChangePreferencesOf } from '#libs/notifications/notification-preference.policy';
import { notificationErrors } from '#libs/notifications/notifications.errors';
import { savePreference } from '#libs/notifications/save-preference';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

export interface KindWish {
  readonly kind: NotificationKind;
  readonly isWanted: boolean;
}

/** Switches optional kinds of mail to the actor on or off. All of them or none. Throws MANDATORY_NOTIFICATION. */
@Injectable()
export class UpdateNotificationPreferences {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, wishes: readonly KindWish[]): Promise<void> {
    return this.unitOfWork.run(actor, 'notification-preference.change', async (work) => {
      const userId = actor.id ?? '';
      if (!mayChangePreferencesOf(actor, userId)) throw platformErrors.forbidden();
      const refused = wishes.findIndex(({ kind, isWanted }) => !isWanted && !isOptional(kind));
      if (refused >= 0) throw notificationErrors.mandatory(['preferences', `${refused}`, 'kind']);

      for (const { kind, isWanted } of wishes.filter(({ kind }) => isOptional(kind))) {
        await savePreference(work, { userId, kind, isWanted });
      }
    });
  }
}
