import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

export const enrolmentStatuses = ['INVITED', 'ACTIVE', 'WITHDRAWN'] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];
export type EnrolmentVerb = 'activate' | 'withdraw';
export type EnrolmentRelation = 'coordinator' | 'teacher' | 'self' | 'system';

// prettier-ignore
export const enrolmentLifecycle: Lifecycle<EnrolmentVerb, EnrolmentStatus, EnrolmentRelation> = {
  activate: { from: ['INVITED'],           to: 'ACTIVE',    by: ['self', 'teacher', 'system'] },
  withdraw: { from: ['INVITED', 'ACTIVE'], to: 'WITHDRAWN', by: ['teacher', 'coordinator'] },
};
