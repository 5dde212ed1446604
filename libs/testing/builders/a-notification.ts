import type { DataSource } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import { Notification } from '#libs/notifications/notification.entity';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import type { NotificationStatus } from '#libs/notifications/notification-lifecycle';
import { newId } from '#libs/platform/ids/new-id';

/** A mail that waits to leave: `await aNotification().to(person).in(database)`. */
export function aNotification(): NotificationBuilder {
  return new NotificationBuilder({ kind: 'MEMBER_INVITED', status: 'PENDING' });
}

interface NotificationFacts {
  readonly kind: NotificationKind;
  readonly status: NotificationStatus;
  readonly userId?: string;
  readonly aboutId?: string;
  readonly sendingAt?: Date;
  readonly attempts?: number;
}

export class NotificationBuilder {
  constructor(private readonly facts: NotificationFacts) {}

  to(person: { readonly id: string }): NotificationBuilder {
    return this.with({ userId: person.id });
  }

  withStatus(status: NotificationStatus): NotificationBuilder {
    return this.with({ status });
  }

  tried(attempts: number): NotificationBuilder {
    return this.with({ attempts });
  }

  /** In the hands of a sender since then. */
  sendingSince(sendingAt: Date): NotificationBuilder {
    return this.with({ status: 'SENDING', sendingAt, attempts: 1 });
  }

  /** Of a kind whose words are made as it leaves. */
  withCodeOf(request: { readonly id: string }): NotificationBuilder {
    return this.with({ kind: 'SIGN_IN_CODE', aboutId: request.id });
  }

  /** Of the kind that offers a place to a student, by a link that is made as it leaves. */
  offering(place: { readonly id: string }): NotificationBuilder {
    return this.with({ kind: 'STUDENT_INVITED', aboutId: place.id });
  }

  async in(database: DataSource): Promise<Notification> {
    const { userId, aboutId = newId(), ...facts } = this.facts;
    if (!userId) throw new Error('Say to whom it goes: aNotification().to(person)');
    const { email, locale, timeZone } = await database.manager.findOneByOrFail(User, { id: userId });
    const id = newId();
    const words = { subject: 'Bienvenue', text: 'Bonjour', html: '<p>Bonjour</p>' };
    const row = { ...facts, id, userId, aboutId, eventId: newId(), locale, timeZone, to: email };
    const identity = { dedupeKey: id, messageId: `<${id}@passerelle.example>` };
    const isSecret = facts.kind === 'SIGN_IN_CODE';
    await database.manager.insert(Notification, { ...row, ...identity, ...(isSecret ? {} : words) });
    return database.manager.findOneByOrFail(Notification, { id });
  }

  private with(change: Partial<NotificationFacts>): NotificationBuilder {
    return new NotificationBuilder({ ...this.facts, ...change });
  }
}
