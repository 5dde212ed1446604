import { describe, expect, it } from '@jest/globals';

import { type PersonActor, system, visitor } from '#libs/identity/actor';
import { notificationKinds } from '#libs/notifications/notification-kind';
import { isOptional, optionalKinds } from '#libs/notifications/notification-plan';
import { mayChangePreferencesOf } from '#libs/notifications/notification-preference.policy';

const zoe: PersonActor = {
  ...{ kind: 'person', id: 'zoe', sessionId: 's', locale: 'fr', timeZone: 'Europe/Paris' },
  memberships: [{ role: 'COORDINATOR', organisationId: 'operator', scopeId: 'operator' }],
};

describe('Who decides about the mails to a person', () => {
  it('is that person alone', () => {
    const may = [zoe, { ...zoe, id: 'john' }, visitor, system].map((actor) => mayChangePreferencesOf(actor, 'zoe'));

    expect(may).toEqual([true, false, false, false]);
  });

  it('decides about the optional kinds alone', () => {
    expect(notificationKinds.filter(isOptional)).toEqual(optionalKinds);
  });
});
