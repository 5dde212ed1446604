import { describe, expect, it } from '@jest/globals';

import { callLifecycle, type CallRelation, callStatuses } from '#libs/calls/call-lifecycle';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { acceptedIn, productOf, refusalsIn } from '#libs/testing/lifecycle-product';

const relations: readonly CallRelation[] = ['coordinator', 'system'];
const facts = { closesInTheFuture: true, everyNeedIsDecided: true };

describe('The lifecycle of a call', () => {
  const product = productOf({ lifecycle: callLifecycle, statuses: callStatuses, relations, facts });

  it('moves in these ways and in no other of its 60', () => {
    expect(product.size).toBe(60);
    expect(acceptedIn(product, callStatuses)).toEqual([
      'open DRAFT coordinator → OPEN',
      'close OPEN coordinator → CLOSED',
      'close OPEN system → CLOSED',
      'decide CLOSED coordinator → DECIDED',
      'archive DECIDED coordinator → ARCHIVED',
      'cancel DRAFT coordinator → CANCELLED',
      'cancel OPEN coordinator → CANCELLED',
    ]);
    expect(refusalsIn(product, callStatuses)).toEqual(['FORBIDDEN', 'INVALID_TRANSITION']);
  });

  it.each([
    { verb: 'open', status: 'DRAFT', missing: 'closesInTheFuture', code: 'CLOSING_TIME_PASSED' },
    { verb: 'decide', status: 'CLOSED', missing: 'everyNeedIsDecided', code: 'NEEDS_UNDECIDED' },
  ] as const)('does not $verb without $missing', ({ verb, status, missing, code }) => {
    const situation = { status, relations: ['coordinator'] as const, facts: { ...facts, [missing]: false } };

    expect(() => nextStatus(callLifecycle, verb, situation)).toThrow(code);
  });
});
