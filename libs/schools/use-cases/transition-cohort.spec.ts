import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { allocateCohort } from '#libs/schools/allocate-cohort';
import { Cohort } from '#libs/schools/cohort.entity';
import { CloseDuePreferences } from '#libs/schools/use-cases/close-due-preferences';
import { TransitionCohort } from '#libs/schools/use-cases/transition-cohort';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aProject } from '#libs/testing/builders/a-project';
import { anOfferedProject, aSchoolYear, aStudentOf } from '#libs/testing/builders/a-school-year';
import { anEnrolment } from '#libs/testing/builders/an-enrolment';
import { anOffer } from '#libs/testing/builders/an-offer';
import { aPerson } from '#libs/testing/builders/a-person';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const inAWeek = () => new Date(Date.now() + 7 * 24 * 3_600_000);
const aSecondAgo = () => new Date(Date.now() - 1000);

describe('The preferences of a cohort', () => {
  let test: TestDatabase;
  let database: DataSource;
  let unitOfWork: UnitOfWork;
  let transitionCohort: TransitionCohort;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    unitOfWork = new UnitOfWork(database);
    transitionCohort = new TransitionCohort(unitOfWork);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  const aReadyYear = async () => {
    const year = await aSchoolYear(database);
    await aStudentOf(year, database);
    await anOfferedProject(year, database);
    return year;
  };

  it('open until the instant that the teacher names', async () => {
    const { teacher, cohort } = await aReadyYear();
    const preferencesCloseAt = inAWeek();

    const opened = await transitionCohort.execute(teacher, {
      cohortId: cohort.id,
      verb: 'openPreferences',
      preferencesCloseAt,
    });

    expect(opened).toMatchObject({ status: 'PREFERENCES_OPEN', preferencesCloseAt });
    expect(await recordedEvents(database)).toEqual(['cohort.openPreferences']);
  });

  it('do not open until an instant that has passed', async () => {
    const { teacher, cohort } = await aReadyYear();
    const opening = { cohortId: cohort.id, verb: 'openPreferences', preferencesCloseAt: aSecondAgo() } as const;

    await expect(transitionCohort.execute(teacher, opening)).rejects.toThrow('PREFERENCES_CLOSE_IN_THE_PAST');
  });

  it('do not open for nobody: who has withdrawn does not count', async () => {
    const year = await aSchoolYear(database);
    await anOfferedProject(year, database);
    await anEnrolment()
      .of(await aPerson().in(database))
      .withdrawn()
      .in(database, year.cohort);

    const opening = transitionCohort.execute(year.teacher, { cohortId: year.cohort.id, verb: 'openPreferences' });

    await expect(opening).rejects.toThrow('COHORT_EMPTY');
  });

  it('do not open for nothing: a project that is not published does not count', async () => {
    const year = await aSchoolYear(database);
    await aStudentOf(year, database);
    await anOffer(await aProject().in(database)).in(database, year.cohort);

    const opening = transitionCohort.execute(year.teacher, { cohortId: year.cohort.id, verb: 'openPreferences' });

    await expect(opening).rejects.toThrow('NOTHING_OFFERED');
  });

  it('close by hand, and open again with a reason and a closing time of their own', async () => {
    const { teacher, cohort } = await aSchoolYear(database, aCohort().choosing().closingAt(inAWeek()));
    const reopening = { cohortId: cohort.id, verb: 'reopenPreferences' } as const;

    const closed = await transitionCohort.execute(teacher, { cohortId: cohort.id, verb: 'closePreferences' });
    await expect(transitionCohort.execute(teacher, { ...reopening, reason: ' ' })).rejects.toThrow(
      'REOPENING_REASON_REQUIRED',
    );
    const reopened = await transitionCohort.execute(teacher, { ...reopening, reason: 'Trois étudiants malades' });

    expect(closed.status).toBe('PREFERENCES_CLOSED');
    expect(reopened).toMatchObject({
      status: 'PREFERENCES_OPEN',
      preferencesCloseAt: null,
      reopeningReason: 'Trois étudiants malades',
    });
    expect(await recordedEvents(database)).toEqual(['cohort.closePreferences', 'cohort.reopenPreferences']);
  });

  it('are in the hands of the teacher alone', async () => {
    const year = await aSchoolYear(database, aCohort().choosing());
    const { student } = await aStudentOf(year, database);
    const colleague = await aPerson().as('TEACHER', year.school).in(database);
    const closing = { cohortId: year.cohort.id, verb: 'closePreferences' } as const;

    await expect(transitionCohort.execute(student, closing)).rejects.toEqual(platformErrors.forbidden());
    await expect(transitionCohort.execute(year.coordinator, closing)).rejects.toEqual(platformErrors.forbidden());
    await expect(transitionCohort.execute(colleague, closing)).rejects.toEqual(platformErrors.notFound('Cohort'));
    expect(await auditedDenials(database)).toEqual([
      'cohort.closePreferences FORBIDDEN',
      'cohort.closePreferences FORBIDDEN',
      'cohort.closePreferences NOT_FOUND',
    ]);
  });

  it('close by themselves when their time has come, once', async () => {
    const { cohort: due } = await aSchoolYear(database, aCohort().choosing().closingAt(aSecondAgo()));
    const { cohort: later } = await aSchoolYear(database, aCohort().choosing().closingAt(inAWeek()));
    const { cohort: byHand } = await aSchoolYear(database, aCohort().choosing());
    const closeDuePreferences = new CloseDuePreferences(unitOfWork);

    await closeDuePreferences.execute();
    await closeDuePreferences.execute();

    const statusOf = async ({ id }: Cohort) => (await database.manager.findOneByOrFail(Cohort, { id })).status;
    expect(await Promise.all([due, later, byHand].map(statusOf))).toEqual([
      'PREFERENCES_CLOSED',
      'PREFERENCES_OPEN',
      'PREFERENCES_OPEN',
    ]);
    expect(await recordedEvents(database)).toEqual(['cohort.closePreferences']);
  });

  it('end with the allocation, on behalf of the product whoever publishes it', async () => {
    const { coordinator, cohort } = await aSchoolYear(database, aCohort().withStatus('PREFERENCES_CLOSED'));
    const allocate = () => unitOfWork.run(coordinator, 'run.publish', (work) => allocateCohort(work, cohort.id));

    const allocated = await allocate();

    expect(allocated.status).toBe('ALLOCATED');
    expect(await recordedEvents(database)).toEqual(['cohort.allocate']);
    await expect(allocate()).rejects.toEqual(platformErrors.invalidTransition('ALLOCATED', 'allocate', []));
  });
});
