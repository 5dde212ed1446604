import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Project } from '#libs/projects/project.entity';
import { type CohortStatus, cohortStatuses } from '#libs/schools/cohort-lifecycle';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { schoolErrors } from '#libs/schools/schools.errors';
import { SchoolsReadModel } from '#libs/schools/schools.read-model';
import { SubmitPreferences } from '#libs/schools/use-cases/submit-preferences';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aProject } from '#libs/testing/builders/a-project';
import { anOfferedProject, aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { anOffer } from '#libs/testing/builders/an-offer';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('An Explorer submits preferences', () => {
  let test: TestDatabase;
  let database: DataSource;
  let submitPreferences: SubmitPreferences;
  let readModel: SchoolsReadModel;
  let year: SchoolYear;
  let first: Project;
  let second: Project;
  let third: Project;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    submitPreferences = new SubmitPreferences(new UnitOfWork(database));
    readModel = new SchoolsReadModel(database);
    year = await aSchoolYear(database, aCohort().choosing());
    first = await anOfferedProject(year, database);
    second = await anOfferedProject(year, database);
    third = await anOfferedProject(year, database);
  });
  afterAll(() => test.close());
  beforeEach(() => forgetRecorded(database));

  it('with ties, and is active from then on', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    const choices = [[third.id], [first.id, second.id]];

    const ballot = await submitPreferences.execute(student, { enrolmentId: enrolment.id, choices });

    expect(ballot).toMatchObject({ enrolmentId: enrolment.id, source: 'EXPLORER', version: 1 });
    expect((await readModel.ballotOf(student, enrolment.id))?.choices).toEqual([
      [third.id],
      [first.id, second.id].toSorted(),
    ]);
    expect(await database.manager.findOneByOrFail(Enrolment, { id: enrolment.id })).toMatchObject({
      status: 'ACTIVE',
    });
    expect(await recordedEvents(database)).toEqual(['enrolment.activate', 'ballot.submit']);
  });

  it('again, in place of those before', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    await submitPreferences.execute(student, { enrolmentId: enrolment.id, choices: [[first.id], [second.id]] });
    await forgetRecorded(database);

    const ballot = await submitPreferences.execute(student, { enrolmentId: enrolment.id, choices: [[second.id]] });

    expect(ballot.version).toBe(2);
    expect((await readModel.ballotOf(student, enrolment.id))?.choices).toEqual([[second.id]]);
    expect(await recordedEvents(database)).toEqual(['ballot.submit']);
  });

  it('that are the same, and nothing changes', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    const input = { enrolmentId: enrolment.id, choices: [[first.id, second.id]] };
    const before = await submitPreferences.execute(student, input);
    await forgetRecorded(database);

    const after = await submitPreferences.execute(student, { ...input, choices: [[second.id, first.id]] });

    expect(after).toEqual(before);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('twice at the same instant, and one ballot stands', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    const submit = (project: Project) =>
      submitPreferences.execute(student, { enrolmentId: enrolment.id, choices: [[project.id]] });

    const ballots = await Promise.all([submit(first), submit(second)]);

    expect(ballots.map(({ version }) => version).toSorted()).toEqual([1, 2]);
    expect(new Set(ballots.map(({ id }) => id)).size).toBe(1);
  });

  it('that wish nothing', async () => {
    const { student, enrolment } = await aStudentOf(year, database);

    await submitPreferences.execute(student, { enrolmentId: enrolment.id, choices: [] });

    expect((await readModel.ballotOf(student, enrolment.id))?.choices).toEqual([]);
  });

  it('for the version that was read, and no other', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    const input = { enrolmentId: enrolment.id, choices: [[first.id]] };
    const { version } = await submitPreferences.execute(student, input);

    const stale = submitPreferences.execute(student, {
      ...input,
      choices: [[second.id]],
      expectedVersion: version + 1,
    });

    await expect(stale).rejects.toEqual(platformErrors.staleVersion());
    expect((await readModel.ballotOf(student, enrolment.id))?.choices).toEqual([[first.id]]);
  });

  it('among the published projects of the cohort, each once', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    const draft = await aProject().in(database);
    await anOffer(draft).in(database, year.cohort);
    const elsewhere = await anOfferedProject(await aSchoolYear(database), database);
    const submit = (...choices: string[][]) =>
      submitPreferences.execute(student, { enrolmentId: enrolment.id, choices });

    await expect(submit([first.id], [second.id, elsewhere.id])).rejects.toEqual(
      schoolErrors.projectNotOffered(['choices', '1', '1']),
    );
    await expect(submit([draft.id])).rejects.toEqual(schoolErrors.projectNotOffered(['choices', '0', '0']));
    await expect(submit(['nonsense'])).rejects.toEqual(schoolErrors.projectNotOffered(['choices', '0', '0']));
    await expect(submit([first.id], [first.id])).rejects.toEqual(schoolErrors.projectRepeated(['choices', '1', '0']));
    expect(await readModel.ballotOf(student, enrolment.id)).toBeNull();
  });

  const closedStatuses: readonly CohortStatus[] = cohortStatuses.filter((status) => status !== 'PREFERENCES_OPEN');
  it.each(closedStatuses)('not while the cohort is %s', async (status) => {
    const closed = await aSchoolYear(database, aCohort().withStatus(status));
    const { student, enrolment } = await aStudentOf(closed, database);

    const submission = submitPreferences.execute(student, { enrolmentId: enrolment.id, choices: [] });

    await expect(submission).rejects.toEqual(schoolErrors.preferencesClosed());
  });

  it('not one second after the closing time, though nobody has closed them yet', async () => {
    const due = await aSchoolYear(
      database,
      aCohort()
        .choosing()
        .closingAt(new Date(Date.now() - 1000)),
    );
    const { student, enrolment } = await aStudentOf(due, database);

    const submission = submitPreferences.execute(student, { enrolmentId: enrolment.id, choices: [] });

    await expect(submission).rejects.toEqual(schoolErrors.preferencesClosed());
  });

  it('not after having left', async () => {
    const { student, enrolment } = await aStudentOf(year, database);
    await database.manager.update(Enrolment, enrolment.id, { status: 'WITHDRAWN' });

    const submission = submitPreferences.execute(student, { enrolmentId: enrolment.id, choices: [] });

    await expect(submission).rejects.toEqual(schoolErrors.studentWithdrawn());
  });

  it('of their own: nobody ranks for another', async () => {
    const { enrolment } = await aStudentOf(year, database);
    const { student: classmate } = await aStudentOf(year, database);
    const input = { enrolmentId: enrolment.id, choices: [] };

    await expect(submitPreferences.execute(year.teacher, input)).rejects.toEqual(platformErrors.forbidden());
    await expect(submitPreferences.execute(year.coordinator, input)).rejects.toEqual(platformErrors.forbidden());
    await expect(submitPreferences.execute(classmate, input)).rejects.toEqual(platformErrors.notFound('Enrolment'));
    expect(await auditedDenials(database)).toEqual([
      'ballot.submit FORBIDDEN',
      'ballot.submit FORBIDDEN',
      'ballot.submit NOT_FOUND',
    ]);
  });
});
