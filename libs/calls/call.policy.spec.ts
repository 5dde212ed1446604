import { describe, expect, it } from '@jest/globals';

import { callStatuses } from '#libs/calls/call-lifecycle';
import { mayCreateCall, mayReadCall, relationsToCall } from '#libs/calls/call.policy';
import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { anActor } from '#libs/testing/builders/an-actor';

const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
};
const everybody = Object.keys(actors);
const whoIn = (allows: (actor: Actor) => boolean) => everybody.filter((name) => allows(actors[name] ?? visitor));

describe('The policy of calls', () => {
  it.each(callStatuses)('shows a %s call to everybody, unless it is still drafted', (status) => {
    const readers = whoIn((actor) => mayReadCall(actor, { status }));

    expect(readers).toEqual(status === 'DRAFT' ? ['system', 'COORDINATOR'] : everybody);
  });

  it('lets coordinators alone create one', () => {
    expect(whoIn(mayCreateCall)).toEqual(['COORDINATOR']);
  });

  it('relates coordinators and the product to a call, and nobody else', () => {
    expect(relationsToCall(anActor('COORDINATOR'))).toEqual(['coordinator']);
    expect(relationsToCall(system)).toEqual(['system']);
    expect(whoIn((actor) => relationsToCall(actor).length > 0)).toEqual(['system', 'COORDINATOR']);
  });
});
