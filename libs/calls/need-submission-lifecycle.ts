import type { Lifecycle } from '#libs/platform/lifecycle/lifecycle';

export const needStatuses = ['DRAFT', 'SUBMITTED', 'WAITLISTED', 'SELECTED', 'REFUSED', 'WITHDRAWN'] as const;
export type NeedStatus = (typeof needStatuses)[number];
export type NeedVerb = 'submit' | 'withdraw' | 'select' | 'waitlist' | 'refuse';
export type NeedRelation = 'nonprofit' | 'coordinator';
export type NeedGuard = 'callAcceptsSubmissions' | 'isComplete' | 'callHasClosed' | 'nonDigitalQuestionAnswered';

const callHasClosed = { guard: 'callHasClosed', otherwise: 'CALL_STILL_OPEN' } as const;

// prettier-ignore
export const needLifecycle: Lifecycle<NeedVerb, NeedStatus, NeedRelation, NeedGuard> = {
  submit:   { from: ['DRAFT'],                             to: 'SUBMITTED',  by: ['nonprofit'],   requires: [{ guard: 'callAcceptsSubmissions', otherwise: 'CALL_CLOSED' }, { guard: 'isComplete', otherwise: 'NEED_INCOMPLETE' }] },
  withdraw: { from: ['DRAFT', 'SUBMITTED', 'WAITLISTED'],  to: 'WITHDRAWN',  by: ['nonprofit'] },
  select:   { from: ['SUBMITTED', 'WAITLISTED'],           to: 'SELECTED',   by: ['coordinator'], requires: [callHasClosed, { guard: 'nonDigitalQuestionAnswered', otherwise: 'NON_DIGITAL_QUESTION_OPEN' }] },
  waitlist: { from: ['SUBMITTED'],                         to: 'WAITLISTED', by: ['coordinator'], requires: [callHasClosed] },
  refuse:   { from: ['SUBMITTED', 'WAITLISTED'],           to: 'REFUSED',    by: ['coordinator'], requires: [callHasClosed] },
};
