import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  NotificationPreferencesPayload,
  NotificationPreferenceType,
  UpdateNotificationPreferencesInput,
} from './notification-preference.type.js';
import type { Actor } from '#libs/identity/actor';
import { NotificationsReadModel } from '#libs/notifications/notifications.read-model';
import { UpdateNotificationPreferences } from '#libs/notifications/use-cases/update-notification-preferences';

@Resolver(() => NotificationPreferenceType)
export class NotificationPreferenceResolver {
  constructor(
    private readonly readModel: NotificationsReadModel,
    private readonly update: UpdateNotificationPreferences,
  ) {}

  @Query(() => [NotificationPreferenceType], {
    description: 'Which kinds of mail you receive, and which of them you may switch off. One for each kind.',
  })
  async myNotificationPreferences(@CurrentActor() actor: Actor): Promise<readonly NotificationPreferenceType[]> {
    return this.readModel.preferencesOf(actor);
  }

  @Mutation(() => NotificationPreferencesPayload, {
    description: 'Switches kinds of mail to you on or off. Refused as a whole when one of them is mandatory.',
  })
  async updateNotificationPreferences(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The kinds to change.' }) { preferences }: UpdateNotificationPreferencesInput,
  ): Promise<NotificationPreferencesPayload> {
    await this.update.execute(actor, preferences);
    return { preferences: await this.readModel.preferencesOf(actor) };
  }
}
