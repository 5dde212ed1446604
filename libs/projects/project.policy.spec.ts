import { describe, expect, it } from '@jest/globals';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { newId } from '#libs/platform/ids/new-id';
import { type ProjectStatus, projectStatuses } from '#libs/projects/project-lifecycle';
import { mayCreateProject, mayReadProject, mayReviseProject, relationsToProject } from '#libs/projects/project.policy';
import { anActor } from '#libs/testing/builders/an-actor';

const organisationId = newId();

const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  'own editor': anActor('NONPROFIT_EDITOR', organisationId),
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
  'own teacher': anActor('TEACHER', organisationId),
};
const everybody = Object.keys(actors);
const parties = ['system', 'own editor', 'COORDINATOR'];

const whoIn = (allows: (actor: Actor) => boolean) => everybody.filter((name) => allows(actors[name] ?? visitor));

describe('The policy of projects', () => {
  const readers: Readonly<Record<ProjectStatus, readonly string[]>> = {
    FRAMED: parties,
    PUBLISHED: everybody,
    MATCHING_LOCKED: everybody,
    MATCHED: everybody,
    UNMATCHED: everybody,
    CANCELLED: parties,
  };

  it.each(projectStatuses)('shows a %s project to those it concerns, and to nobody else', (status) => {
    const whoMayRead = whoIn((actor) => mayReadProject(actor, { organisationId, status }));

    expect(whoMayRead).toEqual(readers[status]);
  });

  it('lets coordinators alone create and revise', () => {
    expect(whoIn(mayCreateProject)).toEqual(['COORDINATOR']);
    expect(whoIn(mayReviseProject)).toEqual(['COORDINATOR']);
  });

  it('relates editors to the projects of their own nonprofit only', () => {
    const relations = everybody.map((name) => [name, relationsToProject(actors[name] ?? visitor, { organisationId })]);

    expect(relations.filter(([, found]) => found?.length)).toEqual([
      ['system', ['system']],
      ['own editor', ['nonprofit']],
      ['COORDINATOR', ['coordinator']],
    ]);
  });
});
