import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

/**
 * What a run is for: the places of a cohort, a change of published places, or a look at what would come out, which
 * nobody approves.
 */
export const runKinds = ['ALLOCATION', 'REMATCH', 'SIMULATION'] as const;
export type RunKind = (typeof runKinds)[number];

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
  'SUPERSEDED',
] as const;
export type RunStatus = (typeof runStatuses)[number];
export type RunVerb =
  'start' | 'succeed' | 'findInfeasible' | 'fail' | 'cancel' | 'approve' | 'reject' | 'publish' | 'supersede';
export type RunRelation = 'coordinator' | 'teacher' | 'requester' | 'system';
export type RunGuard = 'isNoSimulation' | 'worseMovesAccepted';

/** While a run of a cohort is in one of these, no other may be requested; simulations are in nobody's way. */
export const activeStatuses: readonly RunStatus[] = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'APPROVED'];

const isNoSimulation = { guard: 'isNoSimulation', otherwise: 'RUN_IS_SIMULATION' } as const;
const worseMovesAccepted = { guard: 'worseMovesAccepted', otherwise: 'WORSE_MOVES_TO_ACCEPT' } as const;

// prettier-ignore
export const runLifecycle: Lifecycle<RunVerb, RunStatus, RunRelation, RunGuard> = {
  start:          { from: ['QUEUED'],                to: 'RUNNING',    by: ['system'] },
  succeed:        { from: ['RUNNING'],               to: 'SUCCEEDED',  by: ['system'] },
  findInfeasible: { from: ['RUNNING'],               to: 'INFEASIBLE', by: ['system'] },
  fail:           { from: ['QUEUED', 'RUNNING'],     to: 'FAILED',     by: ['system'] },
  cancel:         { from: ['QUEUED', 'RUNNING'],     to: 'CANCELLED',  by: ['coordinator', 'requester'] },
  approve:        { from: ['SUCCEEDED'],             to: 'APPROVED',   by: ['coordinator'], requires: [isNoSimulation, worseMovesAccepted] },
  reject:         { from: ['SUCCEEDED', 'APPROVED'], to: 'REJECTED',   by: ['coordinator'], requires: [isNoSimulation] },
  publish:        { from: ['APPROVED'],              to: 'PUBLISHED',  by: ['coordinator'] },
  supersede:      { from: ['PUBLISHED'],             to: 'SUPERSEDED', by: ['system'] },
};
