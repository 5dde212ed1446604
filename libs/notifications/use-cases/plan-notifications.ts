import { Injectable } from '@nestjs/common';

import { system } from '#libs/identity/actor';
import type { Recipient } from '#libs/notifications/audience';
import { audiences } from '#libs/notifications/audiences';
import { mailFrameOf, messageIdOf } from '#libs/notifications/mail-frame';
import { secretMakerOf } from '#libs/notifications/mail-secrets';
import { Notification } from '#libs/notifications/notification.entity';
import { planOf, type PlanRow } from '#libs/notifications/notification-plan';
import { recordNotificationEvent } from '#libs/notifications/notifications.events';
import { renderMail } from '#libs/notifications/render-mail';
import { unwantedBy } from '#libs/notifications/save-preference';
import { Environment } from '#libs/platform/config/environment';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId, newSecret } from '#libs/platform/ids/new-id';
import { claimEvent } from '#libs/platform/outbox/claim-event';
import { OutboxEvent } from '#libs/platform/outbox/outbox-event.entity';

/** What a job of an event carries. */
export interface EventReference {
  readonly eventId: string;
  readonly subjectId: string;
}

/** Rows in one INSERT: far below the 65,535 parameters of a statement. */
const batchSize = 500;

/**
 * Writes one mail to each person whom the plan names for an event, and asks for its delivery. All of them or none; the
 * same event again plans nothing more. A number of queries that does not grow with the audience, up to a batch.
 */
@Injectable()
export class PlanNotifications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
  ) {}

  execute({ eventId, subjectId }: EventReference): Promise<void> {
    return this.unitOfWork.run(system, 'notification.plan', async (work) => {
      if (!(await claimEvent(work.tx, 'notification.plan', eventId))) return;
      const event = await work.tx.findOneBy(OutboxEvent, { id: eventId });
      if (!event) throw platformErrors.notFound('OutboxEvent');

      const notifications: NewNotification[] = [];
      for (const row of planOf(event.name)) {
        const recipients = await recipientsOf(work, row, subjectId);
        notifications.push(...recipients.map((recipient) => this.write(eventId, row, recipient)));
      }
      for (const id of await insertNew(work, notifications)) recordNotificationEvent(work, 'notification.plan', id);
    });
  }

  private write(eventId: string, { kind, mandatory }: PlanRow, recipient: Recipient): NewNotification {
    const { userId, aboutId, locale, timeZone, email } = recipient;
    const id = newId();
    const unsubscribeToken = mandatory ? null : newSecret();
    const content = { kind, ...recipient, unsubscribeToken };
    return {
      ...{ id, eventId, aboutId, userId, kind, locale, timeZone },
      dedupeKey: `${eventId}:${kind}:${userId}:${aboutId}`,
      status: 'PENDING',
      messageId: messageIdOf(id, this.environment),
      to: email,
      unsubscribeToken,
      ...(secretMakerOf(kind) ? unwritten : renderMail(content, mailFrameOf(this.environment))),
    };
  }
}

/** Those whom the plan names, without those who have switched this kind off. */
async function recipientsOf(work: Work, row: PlanRow, subjectId: string): Promise<readonly Recipient[]> {
  const recipients = await audiences[row.audience](work.tx, subjectId);
  if (row.mandatory) return recipients;
  const unwanted = await unwantedBy(
    work,
    recipients.map(({ userId }) => userId),
  );
  return recipients.filter(({ userId }) => !unwanted.has(`${userId} ${row.kind}`));
}

type NewNotification = Pick<
  Notification,
  | 'id'
  | 'eventId'
  | 'aboutId'
  | 'userId'
  | 'kind'
  | 'locale'
  | 'timeZone'
  | 'dedupeKey'
  | 'status'
  | 'messageId'
  | 'to'
  | 'unsubscribeToken'
  | 'subject'
  | 'text'
  | 'html'
>;

const unwritten = { subject: null, text: null, html: null };

/** The ids of the rows that were not there yet. */
async function insertNew({ tx }: Work, notifications: readonly NewNotification[]): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < notifications.length; start += batchSize) {
    const inserted = await tx
      .createQueryBuilder()
      .insert()
      .into(Notification)
      .values(notifications.slice(start, start + batchSize))
      .orIgnore()
      .returning('id')
      .execute();
    ids.push(...idsOf(inserted.raw));
  }
  return ids;
}

function idsOf(rows: unknown): string[] {
  const isRow = (row: unknown): row is { readonly id: string } =>
    typeof row === 'object' && row !== null && 'id' in row;
  return Array.isArray(rows) ? rows.filter(isRow).map(({ id }) => id) : [];
}
