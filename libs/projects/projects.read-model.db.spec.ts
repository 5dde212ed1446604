import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import type { Project } from '#libs/projects/project.entity';
import { projectStatuses } from '#libs/projects/project-lifecycle';
import { mayReadProject } from '#libs/projects/project.policy';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { aProject } from '#libs/testing/builders/a-project';
import { anActor } from '#libs/testing/builders/an-actor';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const wholeList = { first: 100 };
const idsOf = (projects: readonly Project[]) => projects.map(({ id }) => id);

describe('The list of projects', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: ProjectsReadModel;
  const projects: Project[] = [];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new ProjectsReadModel(database);
    for (const status of [...projectStatuses, ...projectStatuses]) {
      projects.unshift(await aProject().withStatus(status).in(database));
    }
  });
  afterAll(() => test.close());

  const actors = (): Actor[] => [
    system,
    visitor,
    ...roles.map((role) => anActor(role)),
    ...projects.flatMap(({ organisationId }) => roles.map((role) => anActor(role, organisationId))),
  ];

  it('shows a project if and only if the policy lets the actor read it, newest first', async () => {
    for (const actor of actors()) {
      const { rows } = await readModel.projects(actor, wholeList);

      expect(idsOf(rows)).toEqual(idsOf(projects.filter((project) => mayReadProject(actor, project))));
    }
  });

  it('gives by their ids those that the policy lets the actor read', async () => {
    for (const actor of actors()) {
      const found = await readModel.projectsByIds(actor, [...idsOf(projects), newId()]);

      const readable = projects.filter((project) => mayReadProject(actor, project));
      expect(idsOf(found).sort()).toEqual(idsOf(readable).sort());
    }
  });

  it('keeps to what the filter asks, all of it together', async () => {
    const wanted = await aProject().published().made('IOT', 'CHATBOT').serving('CIVIC').towards(13, 2).in(database);
    const other = await aProject().published().made('IOT').serving('DIVERSE').towards(13).in(database);
    const listed = async (filter: Parameters<ProjectsReadModel['projects']>[2]) =>
      idsOf((await readModel.projects(visitor, wholeList, filter)).rows);

    expect(await listed({ techKind: 'IOT' })).toEqual([other.id, wanted.id]);
    expect(await listed({ techKind: 'CHATBOT' })).toEqual([wanted.id]);
    expect(await listed({ cause: 'DIVERSE' })).toEqual([other.id]);
    expect(await listed({ sdg: 2 })).toEqual([wanted.id]);
    expect(await listed({ organisationId: other.organisationId })).toEqual([other.id]);
    expect(await listed({ ids: [wanted.id] })).toEqual([wanted.id]);
    expect(await listed({ ids: [] })).toEqual([]);
    expect(await listed({ techKind: 'IOT', cause: 'CIVIC', sdg: null })).toEqual([wanted.id]);
    expect(await listed({ techKind: 'CHATBOT', cause: 'DIVERSE' })).toEqual([]);
  });

  it('refuses a page of more than 100', async () => {
    const page = readModel.projects(visitor, { first: 101 });

    await expect(page).rejects.toEqual(platformErrors.pageSize());
  });
});
