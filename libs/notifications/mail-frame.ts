import type { MailFrame } from '#libs/notifications/render-mail';
import type { Environment } from '#libs/platform/config/environment';

/** What the mails of this installation have in common. */
export function mailFrameOf({ publicUrl, operatorContactEmail }: Environment): MailFrame {
  return { publicUrl, contactEmail: operatorContactEmail };
}

/** A Message-ID that stays the same for a notification, in the domain that sends it. */
export function messageIdOf(notificationId: string, { mailFrom }: Pick<Environment, 'mailFrom'>): string {
  const domain = /@([^\s<>@]+)>?$/.exec(mailFrom)?.[1] ?? 'localhost';
  return `<${notificationId}@${domain}>`;
}
