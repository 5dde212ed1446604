import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import { NotificationKindEnum, NotificationStatusEnum } from './notification-enums.js';
import type { Notification } from '#libs/notifications/notification.entity';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import type { NotificationStatus } from '#libs/notifications/notification-lifecycle';

@ObjectType('Notification', {
  implements: () => [NodeType],
  description: 'A mail to one person and how its delivery went; never its words. For the person and the coordinators.',
})
export class NotificationType extends NodeType {
  @Field(() => NotificationKindEnum, { description: 'What it tells.' })
  kind: NotificationKind;

  @Field(() => String, { description: 'The address that it goes to.' })
  recipientEmail: string;

  @Field(() => NotificationStatusEnum, { description: 'How far it is.' })
  status: NotificationStatus;

  @Field(() => Int, { description: 'How often it was tried, since it was planned or last sent again.' })
  attempts: number;

  @Field(() => String, { nullable: true, description: 'What the mail server said to the last try, if it refused.' })
  lastError: string | null;

  @Field(() => Boolean, { description: 'Whether the mail server refused it for good.' })
  isPermanentFailure: boolean;

  @Field(() => Int, {
    description: 'How often it went out again because a sender died with it in hand: it may have arrived twice.',
  })
  resentAfterCrash: number;

  @Field(() => String, { description: 'Its Message-ID, the same in every try.' })
  messageId: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was planned.' })
  plannedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the mail server accepted it.' })
  sentAt: Date | null;

  /** Whose it is, for the fields that are resolved from it. */
  userId: string;
}

export const NotificationConnection = connectionOf('Notification', NotificationType);

@ObjectType({ description: 'The mail as it is now.' })
export class NotificationPayload extends Payload {
  @Field(() => NotificationType, { nullable: true, description: 'The mail; null when refused.' })
  notification?: NotificationType;
}

export function toNotificationType(row: Notification): NotificationType {
  const { kind, to: recipientEmail, status, attempts, lastError = null, isPermanentFailure } = row;
  const { resentAfterCrash, messageId, createdAt: plannedAt, sentAt = null, userId } = row;
  return {
    id: globalId('Notification', row.id),
    ...{ kind, recipientEmail, status, attempts, lastError, isPermanentFailure },
    ...{ resentAfterCrash, messageId, plannedAt, sentAt, userId },
  };
}
