import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { DeliveryAttempt } from '#libs/notifications/delivery-attempt.entity';
import { Notification } from '#libs/notifications/notification.entity';
import { type NotificationKind, notificationKinds } from '#libs/notifications/notification-kind';
import type { NotificationStatus } from '#libs/notifications/notification-lifecycle';
import { NotificationPreference } from '#libs/notifications/notification-preference.entity';
import { isOptional } from '#libs/notifications/notification-plan';
import { RefusedAddress } from '#libs/notifications/refused-address.entity';
import { ownNotifications, visibleNotifications } from '#libs/notifications/notification.policy';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { asUnavailable } from '#libs/platform/database/unavailable';

/** How many mails stand where, and how many may have arrived twice. */
export type DeliveryCounts = Readonly<Record<NotificationStatus | 'RESENT_AFTER_CRASH', number>>;

/** Whether a person is written to about a kind of thing, and whether they may decide. */
export interface KindPreference {
  readonly kind: NotificationKind;
  readonly isMandatory: boolean;
  readonly isWanted: boolean;
}

export interface DeliveryLogFilter {
  readonly status?: NotificationStatus | undefined;
}

/** What may be read of mails and their delivery, newest first. */
@Injectable()
export class NotificationsReadModel {
  constructor(private readonly database: DataSource) {}

  deliveryLog(actor: Actor, page: PageRequest, { status }: DeliveryLogFilter = {}): Promise<Page<Notification>> {
    const query = this.visibleTo(actor);
    if (status) query.andWhere('notification.status = :status', { status });
    return pageOf(query, page, 'DESC');
  }

  myNotifications(actor: Actor, page: PageRequest): Promise<Page<Notification>> {
    const { sql, parameters } = ownNotifications(actor);
    return pageOf(this.visibleTo(actor).andWhere(`(${sql})`, parameters), page, 'DESC');
  }

  /** Those of the notifications that the actor may read, in no order; one query. */
  async notificationsByIds(actor: Actor, ids: readonly string[]): Promise<readonly Notification[]> {
    try {
      return await this.visibleTo(actor).andWhere('notification.id = ANY(:ids)', { ids }).getMany();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** The attempts of the notifications that the actor may read among `ids`, oldest first; one query. */
  async attemptsOf(actor: Actor, ids: readonly string[]): Promise<readonly DeliveryAttempt[]> {
    const { sql, parameters } = visibleNotifications(actor);
    try {
      return await this.database.manager
        .createQueryBuilder(DeliveryAttempt, 'attempt')
        .innerJoin('attempt.notification', 'notification')
        .where('attempt.notification_id = ANY(:ids)', { ids })
        .andWhere(`(${sql})`, parameters)
        .orderBy('attempt.id')
        .getMany();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** Counts what the actor may read, so that a figure tells nothing about hidden rows. */
  async counts(actor: Actor): Promise<DeliveryCounts> {
    const none: DeliveryCounts = { PENDING: 0, SENDING: 0, SENT: 0, FAILED: 0, RESENT_AFTER_CRASH: 0 };
    try {
      const rows = await this.visibleTo(actor)
        .select('notification.status', 'status')
        .addSelect('count(*)::int', 'count')
        .addSelect('sum(notification.resent_after_crash)::int', 'resent')
        .groupBy('notification.status')
        .getRawMany<{ status: NotificationStatus; count: number; resent: number }>();
      const resent = rows.reduce((sum, row) => sum + row.resent, 0);
      const byStatus = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
      return { ...none, ...byStatus, RESENT_AFTER_CRASH: resent };
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  /** What the actor wants of each kind of mail, in the order of the kinds. */
  async preferencesOf(actor: Actor): Promise<readonly KindPreference[]> {
    const stored = actor.id ? await this.database.manager.findBy(NotificationPreference, { userId: actor.id }) : [];
    const wanted = new Map(stored.map(({ kind, isWanted }) => [kind, isWanted]));
    return notificationKinds.map((kind) => {
      const isMandatory = !isOptional(kind);
      return { kind, isMandatory, isWanted: isMandatory || (wanted.get(kind) ?? true) };
    });
  }

  /** The refused addresses among the present ones of these people; one query. Whoever may see the person may ask. */
  async refusedAddressesOf(userIds: readonly string[]): Promise<readonly RefusedAddress[]> {
    return this.database.manager
      .createQueryBuilder(RefusedAddress, 'refused')
      .innerJoin('refused.user', 'person')
      .where('refused.user_id = ANY(:userIds) AND refused.email = person.email', { userIds })
      .getMany();
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Notification> {
    const { sql, parameters } = visibleNotifications(actor);
    return this.database.manager.createQueryBuilder(Notification, 'notification').where(`(${sql})`, parameters);
  }
}
