import { describe, expect, it } from '@jest/globals';

import { projectLifecycle, type ProjectRelation, projectStatuses } from '#libs/projects/project-lifecycle';
import { acceptedIn, productOf } from '#libs/testing/lifecycle-product';

const relations: readonly ProjectRelation[] = ['coordinator', 'nonprofit', 'system'];

describe('The lifecycle of a project', () => {
  const product = productOf({ lifecycle: projectLifecycle, statuses: projectStatuses, relations, facts: {} });

  it('moves in these ways and in no other of its 162', () => {
    const accepted = acceptedIn(product, projectStatuses);

    expect(product.size).toBe(162);
    expect(accepted).toEqual([
      'publish FRAMED coordinator → PUBLISHED',
      'lock PUBLISHED system → MATCHING_LOCKED',
      'unlock MATCHING_LOCKED system → PUBLISHED',
      'match MATCHING_LOCKED system → MATCHED',
      'leaveUnmatched MATCHING_LOCKED system → UNMATCHED',
      'staff UNMATCHED system → MATCHED',
      'disband MATCHED system → UNMATCHED',
      'republish UNMATCHED coordinator → PUBLISHED',
      'cancel FRAMED coordinator → CANCELLED',
      'cancel PUBLISHED coordinator → CANCELLED',
      'cancel UNMATCHED coordinator → CANCELLED',
    ]);
  });

  it('refuses the nonprofit every verb, whatever the status', () => {
    const outcomes = [...product].filter(([cell]) => cell.endsWith(' nonprofit')).map(([, outcome]) => outcome);

    expect(outcomes).toEqual(Array(54).fill('FORBIDDEN'));
  });

  it('tells a coordinator that a project which waits for a run cannot be cancelled', () => {
    expect(product.get('cancel MATCHING_LOCKED coordinator')).toBe('INVALID_TRANSITION');
  });
});
