import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import { needStatuses } from '#libs/calls/need-submission-lifecycle';
import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { Project } from '#libs/projects/project.entity';
import { projectErrors } from '#libs/projects/projects.errors';
import { CreateProjectFromNeed } from '#libs/projects/use-cases/create-project-from-need';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { aPerson } from '#libs/testing/builders/a-person';
import { aNonprofit, anOperator } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { refusalsOf } from '#libs/testing/refusals';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const framing = {
  title: 'Un guide des cours',
  summary: 'Aider chaque élève.',
  minTeamSize: 3,
  maxTeamSize: 4,
  requiredSkills: [{ skill: 'data', count: 1 }],
  techKinds: ['WEB_APP', 'RECOMMENDER'],
  digitalCauses: ['SOBER'],
  sdgs: [4, 10],
  terms: ['spring'],
} as const;

const projectOf = (need: NeedSubmission) => ({ ...framing, needId: need.id, idempotencyKey: newId() });

describe('A coordinator turns a need into a project', () => {
  let test: TestDatabase;
  let database: DataSource;
  let createProject: CreateProjectFromNeed;
  let nonprofit: Organisation;
  let coordinator: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    createProject = new CreateProjectFromNeed(new UnitOfWork(database));
    nonprofit = await aNonprofit().in(database);
    coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const selectedNeed = async () =>
    aNeed()
      .of(nonprofit)
      .selected()
      .in(database, await aCall().closed().in(database));

  it('frames a project of the selected need, for its nonprofit, with a number to quote', async () => {
    const need = await selectedNeed();

    const project = await createProject.execute(coordinator, projectOf(need));

    expect(project).toEqual({
      ...framing,
      mentorNeed: null,
      id: expect.any(String),
      createdAt: expect.any(Date),
      version: 1,
      number: expect.any(Number),
      needId: need.id,
      organisationId: nonprofit.id,
      status: 'FRAMED',
      publishedAt: null,
      heldFrom: null,
    });
    expect(await recordedEvents(database)).toEqual(['project.create']);
  });

  it.each(needStatuses.filter((status) => status !== 'SELECTED'))('refuses a need that is %s', async (status) => {
    const call = await aCall().closed().in(database);
    const need = await aNeed().of(nonprofit).withStatus(status).in(database, call);

    const creation = createProject.execute(coordinator, projectOf(need));

    await expect(creation).rejects.toEqual(projectErrors.needNotSelected());
    expect(await database.manager.countBy(Project, { needId: need.id })).toBe(0);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('refuses a second project of the same need, also at the same time', async () => {
    const need = await selectedNeed();

    const refused = await refusalsOf([
      createProject.execute(coordinator, projectOf(need)),
      createProject.execute(coordinator, projectOf(need)),
    ]);

    expect(refused).toEqual([projectErrors.projectExists()]);
    expect(await database.manager.countBy(Project, { needId: need.id })).toBe(1);
  });

  it('answers the same project to a request that is sent again', async () => {
    const request = projectOf(await selectedNeed());

    const first = await createProject.execute(coordinator, request);
    const second = await createProject.execute(coordinator, request);

    expect(second).toEqual(first);
    expect(await recordedEvents(database)).toEqual(['project.create']);
  });

  it('refuses a team that no school could form, and keeps nothing', async () => {
    const need = await selectedNeed();

    const creation = createProject.execute(coordinator, { ...projectOf(need), minTeamSize: 5 });

    const teamSizes = { code: 'TEAM_SIZES', path: ['minTeamSize'] } as const;
    await expect(creation).rejects.toEqual(projectErrors.invalidFraming([teamSizes]));
    expect(await database.manager.countBy(Project, { needId: need.id })).toBe(0);
  });

  it('forbids it to the nonprofit itself, and answers NOT_FOUND to others', async () => {
    const need = await selectedNeed();
    const editor = await aPerson().as('NONPROFIT_EDITOR', nonprofit).in(database);
    const teacher = await aPerson().as('TEACHER', nonprofit).in(database);

    const byEditor = createProject.execute(editor, projectOf(need));
    await expect(byEditor).rejects.toEqual(platformErrors.forbidden());
    const byTeacher = createProject.execute(teacher, projectOf(need));
    await expect(byTeacher).rejects.toEqual(platformErrors.notFound('NeedSubmission'));

    expect(await auditedDenials(database)).toEqual(['project.create FORBIDDEN', 'project.create NOT_FOUND']);
  });
});
