import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

export const runStatuses = [
  'QUEUED',
  'RUNNING',
  'SUCCEEDED',
  'INFEASIBLE',
  'FAILED',
  'CANCELLED',
  'APPROVED',
  'REJECTED',
  'PUBLISHED',
] as const;
export type RunStatus = (typeof runStatuses)[number];
export type RunVerb = 'start' | 'succeed' | 'findInfeasible' | 'fail' | 'cancel' | 'approve' | 'reject' | 'publish';
export type RunRelation = 'coordinator' | 'teacher' | 'system';

/** While a run of a cohort is in one of these, no other may be requested and its projects stay locked. */
export const activeStatuses: readonly RunStatus[] = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'APPROVED'];

// prettier-ignore
export const runLifecycle: Lifecycle<RunVerb, RunStatus, RunRelation> = {
  start:          { from: ['QUEUED'],                to: 'RUNNING',    by: ['system'] },
  succeed:        { from: ['RUNNING'],               to: 'SUCCEEDED',  by: ['system'] },
  findInfeasible: { from: ['RUNNING'],               to: 'INFEASIBLE', by: ['system'] },
  fail:           { from: ['QUEUED', 'RUNNING'],     to: 'FAILED',     by: ['system'] },
  cancel:         { from: ['QUEUED', 'RUNNING'],     to: 'CANCELLED',  by: ['coordinator'] },
  approve:        { from: ['SUCCEEDED'],             to: 'APPROVED',   by: ['coordinator'] },
  reject:         { from: ['SUCCEEDED', 'APPROVED'], to: 'REJECTED',   by: ['coordinator'] },
  publish:        { from: ['APPROVED'],              to: 'PUBLISHED',  by: ['coordinator'] },
};
