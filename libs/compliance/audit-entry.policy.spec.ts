import { describe, expect, it } from '@jest/globals';

import { mayReadAuditEntry } from '#libs/compliance/audit-entry.policy';
import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';

const author = anActor('TEACHER');
const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  author,
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
};

const readersOf = (entry: { readonly actorId: string | null }) =>
  Object.keys(actors).filter((name) => mayReadAuditEntry(actors[name] ?? visitor, entry));

describe('The policy of audit entries', () => {
  it('shows what a person did to that person, to coordinators and to the product itself', () => {
    expect(readersOf({ actorId: author.id })).toEqual(['system', 'author', 'COORDINATOR']);
  });

  it.each([
    ['somebody else', newId()],
    ['nobody who is known', null],
  ])('shows what %s did to coordinators and to the product itself alone', (_who, actorId) => {
    expect(readersOf({ actorId })).toEqual(['system', 'COORDINATOR']);
  });
});
