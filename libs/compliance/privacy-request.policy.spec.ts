import { describe, expect, it } from '@jest/globals';

import {
  mayReadDataExport,
  mayReadPrivacyRequest,
  relationsToPrivacyRequest,
} from '#libs/compliance/privacy-request.policy';
import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { anActor } from '#libs/testing/builders/an-actor';

const owner = anActor('EXPLORER');
const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  owner,
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
};
const whoIn = (allows: (actor: Actor) => boolean) =>
  Object.keys(actors).filter((name) => allows(actors[name] ?? visitor));

describe('The policy of privacy requests', () => {
  it('shows a request to its person, to coordinators and to the product itself', () => {
    const readers = whoIn((actor) => mayReadPrivacyRequest(actor, { userId: owner.id }));

    expect(readers).toEqual(['system', 'owner', 'COORDINATOR']);
  });

  it('relates a coordinator who asks for themselves in both ways', () => {
    const coordinator = anActor('COORDINATOR');

    expect(relationsToPrivacyRequest(coordinator, { userId: coordinator.id })).toEqual(['self', 'coordinator']);
  });

  it('hands a copy of personal data to its person and to nobody else, coordinators included', () => {
    expect(whoIn((actor) => mayReadDataExport(actor, { userId: owner.id }))).toEqual(['owner']);
  });
});
