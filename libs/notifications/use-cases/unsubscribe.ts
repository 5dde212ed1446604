import { Injectable } from '@nestjs/common';

import { system } from '#libs/identity/actor';
import { Notification } from '#libs/notifications/notification.entity';
import { savePreference } from '#libs/notifications/save-preference';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Locale } from '#libs/platform/i18n/locale';

/**
 * Ends one kind of mail for the person to whom the token was mailed, without a session (RFC 8058). Whoever has the
 * mail may do it, as often as they like, and nothing else. Throws NOT_FOUND for an unknown token.
 */
@Injectable()
export class Unsubscribe {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Gives the language of the mail, for the words of the answer. */
  execute(token: string): Promise<Locale> {
    return this.unitOfWork.run(system, 'notification-preference.change', async (work) => {
      const notification = isToken(token) && (await work.tx.findOneBy(Notification, { unsubscribeToken: token }));
      if (!notification) throw platformErrors.notFound('Notification');
      const { userId, kind, locale } = notification;
      await savePreference(work, { userId, kind, isWanted: false });
      return locale;
    });
  }
}

/** What newSecret makes; the database refuses some other texts in words of its own. */
function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
