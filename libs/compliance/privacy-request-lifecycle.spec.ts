import { describe, expect, it } from '@jest/globals';

import {
  privacyRequestLifecycle,
  type PrivacyRequestRelation,
  privacyRequestStatuses,
} from '#libs/compliance/privacy-request-lifecycle';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { acceptedIn, productOf, refusalsIn } from '#libs/testing/lifecycle-product';

const relations: readonly PrivacyRequestRelation[] = ['self', 'coordinator', 'system'];
const facts = { isErasure: true, isExport: true, leavesACoordinator: true };

describe('The lifecycle of a privacy request', () => {
  const statuses = privacyRequestStatuses;
  const product = productOf({ lifecycle: privacyRequestLifecycle, statuses, relations, facts });

  it('moves in these ways and in no other of its 108', () => {
    expect(product.size).toBe(108);
    expect(acceptedIn(product, statuses)).toEqual([
      'verify RECEIVED self → VERIFIED',
      'review VERIFIED coordinator → IN_REVIEW',
      'approve IN_REVIEW coordinator → RUNNING',
      'refuse VERIFIED coordinator → REFUSED',
      'refuse IN_REVIEW coordinator → REFUSED',
      'start VERIFIED system → RUNNING',
      'finish RUNNING system → DONE',
    ]);
    expect(refusalsIn(product, statuses)).toEqual(['FORBIDDEN', 'INVALID_TRANSITION']);
  });

  it.each([
    { verb: 'review', status: 'VERIFIED', by: 'coordinator', missing: 'isErasure', code: 'NOTHING_TO_REVIEW' },
    { verb: 'approve', status: 'IN_REVIEW', by: 'coordinator', missing: 'isErasure', code: 'NOTHING_TO_REVIEW' },
    { verb: 'refuse', status: 'VERIFIED', by: 'coordinator', missing: 'isErasure', code: 'NOTHING_TO_REVIEW' },
    {
      verb: 'approve',
      status: 'IN_REVIEW',
      by: 'coordinator',
      missing: 'leavesACoordinator',
      code: 'LAST_COORDINATOR',
    },
    { verb: 'start', status: 'VERIFIED', by: 'system', missing: 'isExport', code: 'REVIEW_FIRST' },
  ] as const)('does not $verb without $missing', ({ verb, status, by, missing, code }) => {
    const situation = { status, relations: [by], facts: { ...facts, [missing]: false } };

    expect(() => nextStatus(privacyRequestLifecycle, verb, situation)).toThrow(code);
  });
});
