import { describe, expect, it } from '@jest/globals';

import { runLifecycle, type RunRelation, runStatuses } from '#libs/matching-runs/matching-run-lifecycle';
import { acceptedIn, productOf, refusalsIn } from '#libs/testing/lifecycle-product';

const relations: readonly RunRelation[] = ['coordinator', 'teacher', 'requester', 'system'];

const facts = { isNoSimulation: true, worseMovesAccepted: true };

describe('The lifecycle of a matching run', () => {
  const product = productOf({ lifecycle: runLifecycle, statuses: runStatuses, relations, facts });

  it('moves in these ways and in no other of its 360', () => {
    expect(product.size).toBe(360);
    expect(acceptedIn(product, runStatuses)).toEqual([
      'start QUEUED system → RUNNING',
      'succeed RUNNING system → SUCCEEDED',
      'findInfeasible RUNNING system → INFEASIBLE',
      'fail QUEUED system → FAILED',
      'fail RUNNING system → FAILED',
      'cancel QUEUED coordinator → CANCELLED',
      'cancel QUEUED requester → CANCELLED',
      'cancel RUNNING coordinator → CANCELLED',
      'cancel RUNNING requester → CANCELLED',
      'approve SUCCEEDED coordinator → APPROVED',
      'reject SUCCEEDED coordinator → REJECTED',
      'reject APPROVED coordinator → REJECTED',
      'publish APPROVED coordinator → PUBLISHED',
      'supersede PUBLISHED system → SUPERSEDED',
    ]);
    expect(refusalsIn(product, runStatuses)).toEqual(['FORBIDDEN', 'INVALID_TRANSITION']);
  });

  it('lets the teacher look on and do nothing', () => {
    const outcomes = [...product].filter(([cell]) => cell.endsWith(' teacher')).map(([, outcome]) => outcome);

    expect(outcomes).toEqual(Array(90).fill('FORBIDDEN'));
  });

  it('keeps a simulation from ever being decided', () => {
    const simulated = productOf({
      ...{ lifecycle: runLifecycle, statuses: runStatuses, relations },
      facts: { ...facts, isNoSimulation: false },
    });

    expect([simulated.get('approve SUCCEEDED coordinator'), simulated.get('reject SUCCEEDED coordinator')]).toEqual([
      'RUN_IS_SIMULATION',
      'RUN_IS_SIMULATION',
    ]);
  });

  it('waits for somebody to accept what gets worse', () => {
    const unread = productOf({
      ...{ lifecycle: runLifecycle, statuses: runStatuses, relations },
      facts: { ...facts, worseMovesAccepted: false },
    });

    expect(unread.get('approve SUCCEEDED coordinator')).toBe('WORSE_MOVES_TO_ACCEPT');
  });

  it('lets nobody approve for the engine, nor the engine for people', () => {
    expect(product.get('approve SUCCEEDED system')).toBe('FORBIDDEN');
    expect(product.get('succeed RUNNING coordinator')).toBe('FORBIDDEN');
  });
});
