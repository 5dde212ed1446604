import { describe, expect, it } from '@jest/globals';

import { runLifecycle, type RunRelation, runStatuses } from '#libs/matching-runs/matching-run-lifecycle';
import { acceptedIn, productOf, refusalsIn } from '#libs/testing/lifecycle-product';

const relations: readonly RunRelation[] = ['coordinator', 'teacher', 'system'];

describe('The lifecycle of a matching run', () => {
  const product = productOf({ lifecycle: runLifecycle, statuses: runStatuses, relations, facts: {} });

  it('moves in these ways and in no other of its 216', () => {
    expect(product.size).toBe(216);
    expect(acceptedIn(product, runStatuses)).toEqual([
      'start QUEUED system → RUNNING',
      'succeed RUNNING system → SUCCEEDED',
      'findInfeasible RUNNING system → INFEASIBLE',
      'fail QUEUED system → FAILED',
      'fail RUNNING system → FAILED',
      'cancel QUEUED coordinator → CANCELLED',
      'cancel RUNNING coordinator → CANCELLED',
      'approve SUCCEEDED coordinator → APPROVED',
      'reject SUCCEEDED coordinator → REJECTED',
      'reject APPROVED coordinator → REJECTED',
      'publish APPROVED coordinator → PUBLISHED',
    ]);
    expect(refusalsIn(product, runStatuses)).toEqual(['FORBIDDEN', 'INVALID_TRANSITION']);
  });

  it('lets the teacher look on and do nothing', () => {
    const outcomes = [...product].filter(([cell]) => cell.endsWith(' teacher')).map(([, outcome]) => outcome);

    expect(outcomes).toEqual(Array(72).fill('FORBIDDEN'));
  });

  it('lets nobody approve for the engine, nor the engine for people', () => {
    expect(product.get('approve SUCCEEDED system')).toBe('FORBIDDEN');
    expect(product.get('succeed RUNNING coordinator')).toBe('FORBIDDEN');
  });
});
