import { describe, expect, it } from '@jest/globals';

import {
  mayDecideNeed,
  mayDraftNeed,
  mayReadNeed,
  mayReviseNeed,
  relationsToNeed,
} from '#libs/calls/need-submission.policy';
import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { newId } from '#libs/platform/ids/new-id';
import { anActor } from '#libs/testing/builders/an-actor';

const organisationId = newId();
const need = { organisationId };

const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  'own editor': anActor('NONPROFIT_EDITOR', organisationId),
  'own teacher': anActor('TEACHER', organisationId),
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
};
const whoIn = (allows: (actor: Actor) => boolean) =>
  Object.keys(actors).filter((name) => allows(actors[name] ?? visitor));

describe('The policy of needs', () => {
  it('shows a need to its editors, the coordinators and the product alone', () => {
    expect(whoIn((actor) => mayReadNeed(actor, need))).toEqual(['system', 'own editor', 'COORDINATOR']);
  });

  it('lets the editors of a nonprofit alone write its needs', () => {
    expect(whoIn((actor) => mayDraftNeed(actor, organisationId))).toEqual(['own editor']);
    expect(whoIn((actor) => mayReviseNeed(actor, need))).toEqual(['own editor']);
  });

  it('lets coordinators alone decide', () => {
    expect(whoIn(mayDecideNeed)).toEqual(['COORDINATOR']);
  });

  it('gives a coordinator who also edits for the nonprofit both relations', () => {
    const [editor, coordinator] = [anActor('NONPROFIT_EDITOR', organisationId), anActor('COORDINATOR')];
    const both = { ...editor, memberships: [...editor.memberships, ...coordinator.memberships] };

    expect(relationsToNeed(both, need)).toEqual(['coordinator', 'nonprofit']);
    expect(relationsToNeed(anActor('NONPROFIT_EDITOR'), need)).toEqual([]);
  });
});
