import { describe, expect, it } from '@jest/globals';

import { needLifecycle, type NeedRelation, needStatuses } from '#libs/calls/need-submission-lifecycle';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { acceptedIn, productOf, refusalsIn } from '#libs/testing/lifecycle-product';

const relations: readonly NeedRelation[] = ['nonprofit', 'coordinator'];
const facts = { callAcceptsSubmissions: true, isComplete: true, callHasClosed: true, nonDigitalQuestionAnswered: true };

describe('The lifecycle of a need', () => {
  const product = productOf({ lifecycle: needLifecycle, statuses: needStatuses, relations, facts });

  it('moves in these ways and in no other of its 60', () => {
    expect(product.size).toBe(60);
    expect(acceptedIn(product, needStatuses)).toEqual([
      'submit DRAFT nonprofit → SUBMITTED',
      'withdraw DRAFT nonprofit → WITHDRAWN',
      'withdraw SUBMITTED nonprofit → WITHDRAWN',
      'withdraw WAITLISTED nonprofit → WITHDRAWN',
      'select SUBMITTED coordinator → SELECTED',
      'select WAITLISTED coordinator → SELECTED',
      'waitlist SUBMITTED coordinator → WAITLISTED',
      'refuse SUBMITTED coordinator → REFUSED',
      'refuse WAITLISTED coordinator → REFUSED',
    ]);
    expect(refusalsIn(product, needStatuses)).toEqual(['FORBIDDEN', 'INVALID_TRANSITION']);
  });

  it.each([
    { verb: 'submit', by: 'nonprofit', status: 'DRAFT', missing: 'callAcceptsSubmissions', code: 'CALL_CLOSED' },
    { verb: 'submit', by: 'nonprofit', status: 'DRAFT', missing: 'isComplete', code: 'NEED_INCOMPLETE' },
    { verb: 'select', by: 'coordinator', status: 'SUBMITTED', missing: 'callHasClosed', code: 'CALL_STILL_OPEN' },
    {
      verb: 'select',
      by: 'coordinator',
      status: 'SUBMITTED',
      missing: 'nonDigitalQuestionAnswered',
      code: 'NON_DIGITAL_QUESTION_OPEN',
    },
    { verb: 'waitlist', by: 'coordinator', status: 'SUBMITTED', missing: 'callHasClosed', code: 'CALL_STILL_OPEN' },
    { verb: 'refuse', by: 'coordinator', status: 'WAITLISTED', missing: 'callHasClosed', code: 'CALL_STILL_OPEN' },
  ] as const)('does not $verb without $missing', ({ verb, by, status, missing, code }) => {
    const situation = { status, relations: [by], facts: { ...facts, [missing]: false } };

    expect(() => nextStatus(needLifecycle, verb, situation)).toThrow(code);
  });
});
