import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DeliveryAttemptType } from './delivery-attempt.type.js';
import { deliveryHistoryOf } from './delivery-history.js';
import {
  type NotificationAction,
  NotificationActionEnum,
  notificationActions,
  NotificationStatusEnum,
} from './notification-enums.js';
import { NotificationInput } from './notification.inputs.js';
import {
  NotificationConnection,
  NotificationPayload,
  NotificationType,
  toNotificationType,
} from './notification.type.js';
import type { Actor } from '#libs/identity/actor';
import { notificationLifecycle, type NotificationStatus } from '#libs/notifications/notification-lifecycle';
import { notificationSituation } from '#libs/notifications/notification-situation';
import { NotificationsReadModel } from '#libs/notifications/notifications.read-model';
import { ResendNotification } from '#libs/notifications/use-cases/resend-notification';
import { allowedVerbs } from '#libs/platform/lifecycle/lifecycle';

@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(
    private readonly readModel: NotificationsReadModel,
    private readonly resend: ResendNotification,
  ) {}

  @Query(() => NotificationConnection, {
    description: 'Every mail and its delivery, for coordinators; for others, the mails to them. Newest first.',
  })
  async deliveryLog(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('status', { type: () => NotificationStatusEnum, nullable: true, description: 'Only those that are so far.' })
    status?: NotificationStatus,
  ): Promise<Connection<NotificationType>> {
    return toConnection(await this.readModel.deliveryLog(actor, page, { status }), toNotificationType);
  }

  @Query(() => NotificationConnection, { description: 'The mails to you, newest first.' })
  async myNotifications(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<NotificationType>> {
    return toConnection(await this.readModel.myNotifications(actor, page), toNotificationType);
  }

  @ResolveField(() => [DeliveryAttemptType], { description: 'Every try to send it, oldest first.' })
  history(
    @Parent() notification: NotificationType,
    @Context() context: RequestContext,
  ): Promise<readonly DeliveryAttemptType[]> {
    return deliveryHistoryOf(context, this.readModel, notification);
  }

  @ResolveField(() => [NotificationActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@CurrentActor() actor: Actor, @Parent() notification: NotificationType): NotificationAction[] {
    const allowed = allowedVerbs(notificationLifecycle, notificationSituation(actor, notification));
    return notificationActions.filter((action) => allowed.includes(action));
  }

  @Mutation(() => NotificationPayload, {
    description: 'Sends a failed mail again, to the person’s present address. For coordinators.',
  })
  async resendNotification(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The mail.' }) { notificationId }: NotificationInput,
  ): Promise<NotificationPayload> {
    return { notification: toNotificationType(await this.resend.execute(actor, notificationId)) };
  }
}
