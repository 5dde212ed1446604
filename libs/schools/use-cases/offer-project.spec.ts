import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { type CohortStatus, cohortStatuses } from '#libs/schools/cohort-lifecycle';
import { schoolErrors } from '#libs/schools/schools.errors';
import { OfferProject } from '#libs/schools/use-cases/offer-project';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aPerson } from '#libs/testing/builders/a-person';
import { aProject } from '#libs/testing/builders/a-project';
import { aSchoolYear, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A coordinator offers a project to a cohort', () => {
  let test: TestDatabase;
  let database: DataSource;
  let offerProject: OfferProject;
  let year: SchoolYear;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    offerProject = new OfferProject(new UnitOfWork(database));
    year = await aSchoolYear(database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  it.each(['FRAMED', 'PUBLISHED'] as const)('when the project is %s', async (status) => {
    const project = await aProject().withStatus(status).in(database);
    const input = { projectId: project.id, cohortId: year.cohort.id, idempotencyKey: newId() };

    const offer = await offerProject.execute(year.coordinator, input);
    const again = await offerProject.execute(year.coordinator, input);

    expect(offer).toMatchObject({ projectId: project.id, cohortId: year.cohort.id });
    expect(again).toEqual(offer);
    expect(await recordedEvents(database)).toEqual(['offer.create']);
  });

  it('not when it has been cancelled', async () => {
    const project = await aProject().withStatus('CANCELLED').in(database);
    const input = { projectId: project.id, cohortId: year.cohort.id, idempotencyKey: newId() };

    await expect(offerProject.execute(year.coordinator, input)).rejects.toEqual(schoolErrors.projectNotOfferable());
  });

  it('once: the same project is refused to every other cohort, also at the same instant', async () => {
    const project = await aProject().published().in(database);
    const other = await aSchoolYear(database);
    const offers = [year, other].map(({ cohort }) =>
      offerProject.execute(year.coordinator, {
        projectId: project.id,
        cohortId: cohort.id,
        idempotencyKey: newId(),
      }),
    );

    const outcomes = await Promise.allSettled(offers);

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => String(reason))).toEqual([String(schoolErrors.alreadyOffered())]);
  });

  const closed: readonly CohortStatus[] = ['PREFERENCES_CLOSED', 'ALLOCATED'];
  it.each(cohortStatuses)('to a cohort that is %s, if its preferences have not closed', async (status) => {
    const { coordinator, cohort } = await aSchoolYear(database, aCohort().withStatus(status));
    const project = await aProject().published().in(database);

    const offer = offerProject.execute(coordinator, {
      projectId: project.id,
      cohortId: cohort.id,
      idempotencyKey: newId(),
    });

    const outcome = await offer.then(() => 'offered', String);
    expect(outcome).toBe(closed.includes(status) ? String(schoolErrors.preferencesClosed()) : 'offered');
  });

  it('which its teacher may not do, and a stranger learns nothing', async () => {
    const project = await aProject().published().in(database);
    const input = { projectId: project.id, cohortId: year.cohort.id, idempotencyKey: newId() };
    const stranger = await aPerson().in(database);

    await expect(offerProject.execute(year.teacher, input)).rejects.toEqual(platformErrors.forbidden());
    await expect(offerProject.execute(stranger, input)).rejects.toEqual(platformErrors.notFound('Cohort'));
    expect(await auditedDenials(database)).toEqual(['offer.create FORBIDDEN', 'offer.create NOT_FOUND']);
  });
});
