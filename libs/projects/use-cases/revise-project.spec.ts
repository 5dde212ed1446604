import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Project } from '#libs/projects/project.entity';
import { projectStatuses } from '#libs/projects/project-lifecycle';
import { ReviseProject } from '#libs/projects/use-cases/revise-project';
import { aPerson } from '#libs/testing/builders/a-person';
import { aProject } from '#libs/testing/builders/a-project';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const framing = {
  title: 'Un guide plus court',
  summary: 'L’essentiel d’abord.',
  minTeamSize: 2,
  maxTeamSize: 5,
  requiredSkills: [],
  techKinds: ['CHATBOT'],
  digitalCauses: [],
  sdgs: [],
  terms: [],
} as const;

describe('A coordinator revises a project', () => {
  let test: TestDatabase;
  let database: DataSource;
  let reviseProject: ReviseProject;
  let coordinator: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    reviseProject = new ReviseProject(new UnitOfWork(database));
    coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const stored = ({ id }: Project) => database.manager.findOneByOrFail(Project, { id });
  const revisionOf = ({ id, version }: Project) => ({ ...framing, projectId: id, expectedVersion: version });

  it('changes the framing and nothing else', async () => {
    const project = await aProject().in(database);

    await reviseProject.execute(coordinator, revisionOf(project));

    expect(await stored(project)).toEqual({ ...project, ...framing, version: 2 });
    expect(await recordedEvents(database)).toEqual(['project.revise']);
  });

  it('tells the second of two coordinators that the version they read is gone', async () => {
    const project = await aProject().in(database);
    await reviseProject.execute(coordinator, revisionOf(project));

    const second = reviseProject.execute(coordinator, { ...revisionOf(project), title: 'Autre chose' });

    await expect(second).rejects.toEqual(platformErrors.staleVersion());
    expect((await stored(project)).title).toBe('Un guide plus court');
  });

  it.each(projectStatuses.filter((status) => status !== 'FRAMED'))('refuses a project that is %s', async (status) => {
    const project = await aProject().withStatus(status).in(database);

    const revision = reviseProject.execute(coordinator, revisionOf(project));

    await expect(revision).rejects.toEqual(platformErrors.invalidTransition(status, 'revise', []));
    expect(await stored(project)).toEqual(project);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('forbids it to the nonprofit itself, and answers NOT_FOUND to others', async () => {
    const project = await aProject().in(database);
    const editor = await aPerson().as('NONPROFIT_EDITOR', { id: project.organisationId }).in(database);
    const teacher = await aPerson().as('TEACHER', { id: project.organisationId }).in(database);

    const byEditor = reviseProject.execute(editor, revisionOf(project));
    await expect(byEditor).rejects.toEqual(platformErrors.forbidden());
    const byTeacher = reviseProject.execute(teacher, revisionOf(project));
    await expect(byTeacher).rejects.toEqual(platformErrors.notFound('Project'));

    expect(await auditedDenials(database)).toEqual(['project.revise FORBIDDEN', 'project.revise NOT_FOUND']);
  });
});
