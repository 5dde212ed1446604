import { describe, expect, it } from '@jest/globals';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { mayCreateOrganisation, mayInviteMember, mayReadOrganisation } from '#libs/identity/organisation.policy';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';

const id = newId();

const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
  ...Object.fromEntries(roles.map((role) => [`own ${role}`, anActor(role, id)])),
};
const whoIn = (allows: (actor: Actor) => boolean) =>
  Object.keys(actors).filter((name) => allows(actors[name] ?? visitor));

describe('The policy of organisations', () => {
  it('lets coordinators and the product create one', () => {
    expect(whoIn(mayCreateOrganisation)).toEqual(['system', 'COORDINATOR', 'own COORDINATOR']);
  });

  it.each(roles)('lets coordinators and the product invite a %s, unless the roster does', (role) => {
    const inviting = whoIn((actor) => mayInviteMember(actor, role));

    expect(inviting).toEqual(role === 'EXPLORER' ? [] : ['system', 'COORDINATOR', 'own COORDINATOR']);
  });

  it('shows an organisation to its members, the coordinators and the product alone', () => {
    const readers = whoIn((actor) => mayReadOrganisation(actor, { id }));

    expect(readers).toEqual(['system', 'COORDINATOR', ...roles.map((role) => `own ${role}`)]);
  });
});
