import { Module } from '@nestjs/common';

import { NotificationsReadModel } from '#libs/notifications/notifications.read-model';
import { DeliverNotification } from '#libs/notifications/use-cases/deliver-notification';
import { GiveUpNotification } from '#libs/notifications/use-cases/give-up-notification';
import { PlanNotifications } from '#libs/notifications/use-cases/plan-notifications';
import { ResendNotification } from '#libs/notifications/use-cases/resend-notification';
import { SendDueReminders } from '#libs/notifications/use-cases/send-due-reminders';
import { Unsubscribe } from '#libs/notifications/use-cases/unsubscribe';
import { UpdateNotificationPreferences } from '#libs/notifications/use-cases/update-notification-preferences';
import { Mailer } from '#libs/platform/mail/mailer.port';
import { SmtpMailer } from '#libs/platform/mail/smtp-mailer';

const providers = [
  NotificationsReadModel,
  PlanNotifications,
  DeliverNotification,
  GiveUpNotification,
  ResendNotification,
  SendDueReminders,
  UpdateNotificationPreferences,
  Unsubscribe,
];

/** Needs the Environment, which the process provides to all. */
@Module({ providers: [...providers, { provide: Mailer, useClass: SmtpMailer }], exports: providers })
export class NotificationsModule {}
