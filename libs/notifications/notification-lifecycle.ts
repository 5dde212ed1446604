import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

export const notificationStatuses = ['PENDING', 'SENDING', 'SENT', 'FAILED'] as const;
export type NotificationStatus = (typeof notificationStatuses)[number];
export type NotificationVerb = 'send' | 'takeOver' | 'postpone' | 'confirm' | 'fail' | 'resend';
export type NotificationRelation = 'system' | 'coordinator' | 'recipient';

/** `takeOver`: the sender died with the mail in hand. `confirm`: the server accepted it, whatever happened meanwhile. */
// prettier-ignore
export const notificationLifecycle: Lifecycle<NotificationVerb, NotificationStatus, NotificationRelation> = {
  send:     { from: ['PENDING'],                      to: 'SENDING', by: ['system'] },
  takeOver: { from: ['SENDING'],                      to: 'SENDING', by: ['system'] },
  postpone: { from: ['SENDING'],                      to: 'PENDING', by: ['system'] },
  confirm:  { from: ['PENDING', 'SENDING', 'FAILED'], to: 'SENT',    by: ['system'] },
  fail:     { from: ['PENDING', 'SENDING'],           to: 'FAILED',  by: ['system'] },
  resend:   { from: ['FAILED'],                       to: 'PENDING', by: ['coordinator'] },
};
