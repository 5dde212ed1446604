import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

export const cohortStatuses = ['DRAFT', 'ENROLLING', 'PREFERENCES_OPEN', 'PREFERENCES_CLOSED', 'ALLOCATED'] as const;
export type CohortStatus = (typeof cohortStatuses)[number];
export type CohortVerb = 'enrol' | 'openPreferences' | 'closePreferences' | 'reopenPreferences' | 'allocate';
export type CohortRelation = 'coordinator' | 'teacher' | 'explorer' | 'system';
export type CohortGuard = 'hasStudents' | 'hasOffers' | 'closesInTheFuture' | 'reasonGiven';

const closesInTheFuture = { guard: 'closesInTheFuture', otherwise: 'PREFERENCES_CLOSE_IN_THE_PAST' } as const;

// prettier-ignore
export const cohortLifecycle: Lifecycle<CohortVerb, CohortStatus, CohortRelation, CohortGuard> = {
  enrol:             { from: ['DRAFT'],              to: 'ENROLLING',          by: ['teacher', 'system'] },
  openPreferences:   { from: ['ENROLLING'],          to: 'PREFERENCES_OPEN',   by: ['teacher'], requires: [{ guard: 'hasStudents', otherwise: 'COHORT_EMPTY' }, { guard: 'hasOffers', otherwise: 'NOTHING_OFFERED' }, closesInTheFuture] },
  closePreferences:  { from: ['PREFERENCES_OPEN'],   to: 'PREFERENCES_CLOSED', by: ['teacher', 'system'] },
  reopenPreferences: { from: ['PREFERENCES_CLOSED'], to: 'PREFERENCES_OPEN',   by: ['teacher'], requires: [{ guard: 'reasonGiven', otherwise: 'REOPENING_REASON_REQUIRED' }, closesInTheFuture] },
  allocate:          { from: ['PREFERENCES_CLOSED'], to: 'ALLOCATED',          by: ['system'] },
};
