import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

export const privacyRequestStatuses = ['RECEIVED', 'VERIFIED', 'IN_REVIEW', 'RUNNING', 'DONE', 'REFUSED'] as const;
export type PrivacyRequestStatus = (typeof privacyRequestStatuses)[number];
export type PrivacyRequestVerb = 'verify' | 'review' | 'approve' | 'refuse' | 'start' | 'finish';
export type PrivacyRequestRelation = 'self' | 'coordinator' | 'system';
export type PrivacyRequestGuard = 'isErasure' | 'isExport' | 'leavesACoordinator';

const isErasure = { guard: 'isErasure', otherwise: 'NOTHING_TO_REVIEW' } as const;

/** `verify`: whoever asks is known to be the person. An export needs nobody's leave, an erasure a coordinator's. */
// prettier-ignore
export const privacyRequestLifecycle: Lifecycle<PrivacyRequestVerb, PrivacyRequestStatus, PrivacyRequestRelation, PrivacyRequestGuard> = {
  verify:  { from: ['RECEIVED'],              to: 'VERIFIED',  by: ['self'] },
  review:  { from: ['VERIFIED'],              to: 'IN_REVIEW', by: ['coordinator'], requires: [isErasure] },
  approve: { from: ['IN_REVIEW'],             to: 'RUNNING',   by: ['coordinator'], requires: [isErasure, { guard: 'leavesACoordinator', otherwise: 'LAST_COORDINATOR' }] },
  refuse:  { from: ['VERIFIED', 'IN_REVIEW'], to: 'REFUSED',   by: ['coordinator'], requires: [isErasure] },
  start:   { from: ['VERIFIED'],              to: 'RUNNING',   by: ['system'],      requires: [{ guard: 'isExport', otherwise: 'REVIEW_FIRST' }] },
  finish:  { from: ['RUNNING'],               to: 'DONE',      by: ['system'] },
};
