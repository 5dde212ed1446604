import { describe, expect, it } from '@jest/globals';

import {
  notificationLifecycle,
  type NotificationRelation,
  notificationStatuses,
} from '#libs/notifications/notification-lifecycle';
import { acceptedIn, productOf, refusalsIn } from '#libs/testing/lifecycle-product';

const relations: readonly NotificationRelation[] = ['system', 'coordinator', 'recipient'];

describe('The lifecycle of a notification', () => {
  const product = productOf({
    lifecycle: notificationLifecycle,
    statuses: notificationStatuses,
    relations,
    facts: {},
  });

  it('moves in these ways and in no other of its 72', () => {
    const accepted = acceptedIn(product, notificationStatuses);

    expect(product.size).toBe(72);
    expect(accepted).toEqual([
      'send PENDING system → SENDING',
      'takeOver SENDING system → SENDING',
      'postpone SENDING system → PENDING',
      'confirm PENDING system → SENT',
      'confirm SENDING system → SENT',
      'confirm FAILED system → SENT',
      'fail PENDING system → FAILED',
      'fail SENDING system → FAILED',
      'resend FAILED coordinator → PENDING',
    ]);
  });

  it('refuses the rest as forbidden or as out of turn', () => {
    expect(refusalsIn(product, notificationStatuses)).toEqual(['FORBIDDEN', 'INVALID_TRANSITION']);
  });

  it('never lets a person send, nor a mail that was accepted leave again', () => {
    const fromSent = [...product].filter(([cell, outcome]) => cell.includes(' SENT ') && outcome !== 'FORBIDDEN');

    expect(product.get('send PENDING recipient')).toBe('FORBIDDEN');
    expect(fromSent.map(([, outcome]) => outcome)).toEqual(Array(6).fill('INVALID_TRANSITION'));
  });
});
