import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

export const projectStatuses = ['FRAMED', 'PUBLISHED', 'MATCHING_LOCKED', 'MATCHED', 'UNMATCHED', 'CANCELLED'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];
export type ProjectVerb =
  'publish' | 'lock' | 'unlock' | 'match' | 'leaveUnmatched' | 'staff' | 'disband' | 'republish' | 'cancel';
export type ProjectRelation = 'coordinator' | 'nonprofit' | 'system';

// prettier-ignore
export const projectLifecycle: Lifecycle<ProjectVerb, ProjectStatus, ProjectRelation> = {
  publish:        { from: ['FRAMED'],                           to: 'PUBLISHED',       by: ['coordinator'] },
  lock:           { from: ['PUBLISHED'],                        to: 'MATCHING_LOCKED', by: ['system'] },
  unlock:         { from: ['MATCHING_LOCKED'],                  to: 'PUBLISHED',       by: ['system'] },
  match:          { from: ['MATCHING_LOCKED'],                  to: 'MATCHED',         by: ['system'] },
  leaveUnmatched: { from: ['MATCHING_LOCKED'],                  to: 'UNMATCHED',       by: ['system'] },
  staff:          { from: ['UNMATCHED'],                        to: 'MATCHED',         by: ['system'] },
  disband:        { from: ['MATCHED'],                          to: 'UNMATCHED',       by: ['system'] },
  republish:      { from: ['UNMATCHED'],                        to: 'PUBLISHED',       by: ['coordinator'] },
  cancel:         { from: ['FRAMED', 'PUBLISHED', 'UNMATCHED'], to: 'CANCELLED',       by: ['coordinator'] },
};
