import { eventRecorder } from '#libs/platform/database/event-recorder';

export const identityEvents = [
  'sign-in-code.request',
  'session.open',
  'session.close',
  'organisation.create',
  'organisation.identify',
  'organisation.verify',
  'membership.invite',
] as const;
export type IdentityEvent = (typeof identityEvents)[number];

export const recordIdentityEvent = eventRecorder<IdentityEvent>();
