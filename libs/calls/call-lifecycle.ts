import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

export const callStatuses = ['DRAFT', 'OPEN', 'CLOSED', 'DECIDED', 'ARCHIVED', 'CANCELLED'] as const;
export type CallStatus = (typeof callStatuses)[number];
export type CallVerb = 'open' | 'close' | 'decide' | 'archive' | 'cancel';
export type CallRelation = 'coordinator' | 'system';
export type CallGuard = 'closesInTheFuture' | 'everyNeedIsDecided';

// prettier-ignore
export const callLifecycle: Lifecycle<CallVerb, CallStatus, CallRelation, CallGuard> = {
  open:    { from: ['DRAFT'],             to: 'OPEN',      by: ['coordinator'],           requires: [{ guard: 'closesInTheFuture',  otherwise: 'CLOSING_TIME_PASSED' }] },
  close:   { from: ['OPEN'],              to: 'CLOSED',    by: ['coordinator', 'system'] },
  decide:  { from: ['CLOSED'],            to: 'DECIDED',   by: ['coordinator'],           requires: [{ guard: 'everyNeedIsDecided', otherwise: 'NEEDS_UNDECIDED' }] },
  archive: { from: ['DECIDED'],           to: 'ARCHIVED',  by: ['coordinator'] },
  cancel:  { from: ['DRAFT', 'OPEN'],     to: 'CANCELLED', by: ['coordinator'] },
};
