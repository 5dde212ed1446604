import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Project } from '#libs/projects/project.entity';
import { TransitionProject } from '#libs/projects/use-cases/transition-project';
import { aPerson } from '#libs/testing/builders/a-person';
import { aProject } from '#libs/testing/builders/a-project';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const longAgo = new Date('2017-09-01T08:00:00Z');

describe('A coordinator moves a project', () => {
  let test: TestDatabase;
  let database: DataSource;
  let transitionProject: TransitionProject;
  let coordinator: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    transitionProject = new TransitionProject(new UnitOfWork(database));
    coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const stored = ({ id }: Project) => database.manager.findOneByOrFail(Project, { id });

  it('publishes a framed project and keeps the instant', async () => {
    const project = await aProject().in(database);

    await transitionProject.execute(coordinator, 'publish', project.id);

    expect(await stored(project)).toEqual({
      ...project,
      status: 'PUBLISHED',
      publishedAt: expect.any(Date),
      version: 2,
    });
    expect(await recordedEvents(database)).toEqual(['project.publish']);
  });

  it('offers a project without a team again, from a new instant on', async () => {
    const project = await aProject().withStatus('UNMATCHED').in(database);
    await database.manager.update(Project, project.id, { publishedAt: longAgo });

    const republished = await transitionProject.execute(coordinator, 'republish', project.id);

    expect(republished.status).toBe('PUBLISHED');
    expect(republished.publishedAt?.getTime()).toBeGreaterThan(longAgo.getTime());
    expect(await recordedEvents(database)).toEqual(['project.republish']);
  });

  it('cancels a published project and keeps when it was published', async () => {
    const project = await aProject().published().in(database);

    await transitionProject.execute(coordinator, 'cancel', project.id);

    expect(await stored(project)).toEqual({ ...project, status: 'CANCELLED', version: 2 });
    expect(await recordedEvents(database)).toEqual(['project.cancel']);
  });

  it('does not cancel a project that a run holds, and says what can be done', async () => {
    const project = await aProject().locked().in(database);

    const cancellation = transitionProject.execute(coordinator, 'cancel', project.id);

    await expect(cancellation).rejects.toEqual(platformErrors.invalidTransition('MATCHING_LOCKED', 'cancel', []));
    expect(await stored(project)).toEqual(project);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('forbids it to whoever can read the project, and answers NOT_FOUND to the others', async () => {
    const framed = await aProject().in(database);
    const published = await aProject().published().in(database);
    const editor = await aPerson().as('NONPROFIT_EDITOR', { id: framed.organisationId }).in(database);

    const ofOwn = transitionProject.execute(editor, 'publish', framed.id);
    await expect(ofOwn).rejects.toEqual(platformErrors.forbidden());
    const ofPublic = transitionProject.execute(editor, 'cancel', published.id);
    await expect(ofPublic).rejects.toEqual(platformErrors.forbidden());
    const stranger = await aPerson().in(database);
    const ofHidden = transitionProject.execute(stranger, 'publish', framed.id);
    await expect(ofHidden).rejects.toEqual(platformErrors.notFound('Project'));

    expect(await auditedDenials(database)).toEqual([
      'project.publish FORBIDDEN',
      'project.cancel FORBIDDEN',
      'project.publish NOT_FOUND',
    ]);
  });
});
