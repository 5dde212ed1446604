import { describe, expect, it } from '@jest/globals';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { mayReadNotification, relationsToNotification } from '#libs/notifications/notification.policy';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';

const recipient = anActor('EXPLORER');
const coordinatingRecipient = anActor('COORDINATOR');

const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  recipient,
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
};
const whoIn = (allows: (actor: Actor) => boolean) =>
  Object.keys(actors).filter((name) => allows(actors[name] ?? visitor));

describe('The policy of notifications', () => {
  it('shows a notification to its recipient, to coordinators and to the product itself, and to nobody else', () => {
    const readers = whoIn((actor) => mayReadNotification(actor, { userId: recipient.id }));

    expect(readers).toEqual(['system', 'recipient', 'COORDINATOR']);
  });

  it('shows a notification of somebody else to coordinators and to the product itself alone', () => {
    const readers = whoIn((actor) => mayReadNotification(actor, { userId: newId() }));

    expect(readers).toEqual(['system', 'COORDINATOR']);
  });

  it('relates a coordinator to their own mail in both ways', () => {
    const relations = relationsToNotification(coordinatingRecipient, { userId: coordinatingRecipient.id });

    expect(relations).toEqual(['coordinator', 'recipient']);
  });
});
