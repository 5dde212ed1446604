import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Project } from '#libs/projects/project.entity';
import { type CohortStatus, cohortStatuses } from '#libs/schools/cohort-lifecycle';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { refusal } from '#libs/schools/import-report';
import { schoolErrors } from '#libs/schools/schools.errors';
import { SchoolsReadModel } from '#libs/schools/schools.read-model';
import { ImportBallots } from '#libs/schools/use-cases/import-ballots';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOfferedProject, aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A teacher imports ballots', () => {
  let test: TestDatabase;
  let database: DataSource;
  let importBallots: ImportBallots;
  let readModel: SchoolsReadModel;
  let year: SchoolYear;
  let guide: Project;
  let map: Project;
  let zoe: Enrolment;
  let max: Enrolment;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    importBallots = new ImportBallots(new UnitOfWork(database));
    readModel = new SchoolsReadModel(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query('TRUNCATE app_user CASCADE');
    year = await aSchoolYear(database, aCohort().choosing());
    guide = await anOfferedProject(year, database, 'Repérer les élèves');
    map = await anOfferedProject(year, database, 'La carte');
    zoe = (await aStudentOf(year, database, aPerson().at('zoe@ecole.example').named('Zoé'))).enrolment;
    max = (await aStudentOf(year, database, aPerson().at('max@ecole.example').named('Max'))).enrolment;
    await aBallot([guide]).in(database, max);
    await forgetRecorded(database);
  });

  const importing = (lines: readonly string[], dryRun?: boolean) =>
    importBallots.execute(year.teacher, {
      cohortId: year.cohort.id,
      file: Buffer.from(lines.join('\r\n'), 'latin1'),
      dryRun,
    });
  const choicesOf = async ({ id }: Enrolment) => (await readModel.ballotOf(year.teacher, id))?.choices;
  const frenchFile = () => [
    'Étudiant;Voeu 1;Voeu n°2',
    `zoe@ecole.example;Repérer les élèves;P${map.number}`,
    ';;',
    `max@ecole.example;${map.number} = ${guide.number};`,
    'lea@ecole.example;La carte;',
    'zoe@ecole.example;La carte;',
  ];

  it('as a French school makes them, and is told of each row', async () => {
    const { rows, counts } = await importing(frenchFile());

    expect({ rows, counts }).toEqual({
      rows: [
        { row: 2, outcome: 'NEW', email: 'zoe@ecole.example', name: 'Zoé', refusal: null },
        { row: 4, outcome: 'CHANGED', email: 'max@ecole.example', name: 'Max', refusal: null },
        { row: 5, outcome: 'REFUSED', email: 'lea@ecole.example', name: '', refusal: refusal('STUDENT_UNKNOWN') },
        {
          row: 6,
          outcome: 'REFUSED',
          email: 'zoe@ecole.example',
          name: 'Zoé',
          refusal: refusal('DUPLICATE_ROW', { firstRow: 2 }),
        },
      ],
      counts: { NEW: 1, CHANGED: 1, UNCHANGED: 0, REFUSED: 2 },
    });
    expect(await choicesOf(zoe)).toEqual([[guide.id], [map.id]]);
    expect(await choicesOf(max)).toEqual([[guide.id, map.id].toSorted()]);
    expect(await database.manager.findOneByOrFail(Enrolment, { id: zoe.id })).toMatchObject({ status: 'ACTIVE' });
    expect((await recordedEvents(database)).toSorted()).toEqual([
      'ballot.submit',
      'ballot.submit',
      'cohort.import-ballots',
      'enrolment.activate',
      'enrolment.activate',
    ]);
  });

  it('twice, and nothing changes', async () => {
    await importing(frenchFile());
    const before = await readModel.ballotOf(year.teacher, zoe.id);
    await forgetRecorded(database);

    const report = await importing(frenchFile());

    expect(report.counts).toEqual({ NEW: 0, CHANGED: 0, UNCHANGED: 2, REFUSED: 2 });
    expect(await readModel.ballotOf(year.teacher, zoe.id)).toEqual(before);
    expect(await recordedEvents(database)).toEqual(['cohort.import-ballots']);
  });

  it('first as a trial that writes nothing', async () => {
    const report = await importing(frenchFile(), true);

    expect(report.counts).toEqual({ NEW: 1, CHANGED: 1, UNCHANGED: 0, REFUSED: 2 });
    expect(await choicesOf(zoe)).toBeUndefined();
    expect(await choicesOf(max)).toEqual([[guide.id]]);
    expect(await recordedEvents(database)).toEqual([]);
  });

  const importable: readonly CohortStatus[] = ['PREFERENCES_OPEN', 'PREFERENCES_CLOSED'];
  it.each(cohortStatuses)('into a cohort that is %s, if its preferences have ever opened', async (status) => {
    year = await aSchoolYear(database, aCohort().withStatus(status));

    const outcome = await importing(['Mail;Choix 1']).then(() => 'imported', String);

    expect(outcome).toBe(importable.includes(status) ? 'imported' : String(schoolErrors.preferencesClosed()));
  });

  it('of their own cohort: to others it is forbidden, or unknown', async () => {
    const stranger = await aPerson().as('TEACHER', year.school).in(database);
    const input = { cohortId: year.cohort.id, file: Buffer.from('Mail;Choix 1') };

    await expect(importBallots.execute(year.coordinator, input)).rejects.toEqual(platformErrors.forbidden());
    await expect(importBallots.execute(stranger, input)).rejects.toEqual(platformErrors.notFound('Cohort'));
    expect(await auditedDenials(database)).toEqual([
      'cohort.import-ballots FORBIDDEN',
      'cohort.import-ballots NOT_FOUND',
    ]);
  });
});
