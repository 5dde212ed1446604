import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner.js';

import type { PersonActor } from '#libs/identity/actor';
import { Membership } from '#libs/identity/membership.entity';
import { User } from '#libs/identity/user.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { refusal } from '#libs/schools/import-report';
import { fileErrors, schoolErrors } from '#libs/schools/schools.errors';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aPerson } from '#libs/testing/builders/a-person';
import { aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

/** As a French school saves it: Latin-1, semicolons, a blank line, somebody twice, a mistyped address. */
const frenchFile = Buffer.from(
  [
    'Nom;Prénom;Adresse électronique;N° étudiant;Compétences;Semestre',
    'Lefèvre;Zoé;zoe.lefevre@ecole.example;22001;Design, SQL;S1',
    ';;;;;',
    'Nuñez;Maël;MAEL.NUNEZ@ecole.example;22002;;S2',
    'Lefèvre;Zoé;zoe.lefevre@ecole.example;22001;Design, SQL;S1',
    'Dupont;Chloé;chloe.dupont@ecole;22003;;',
    '',
  ].join('\r\n'),
  'latin1',
);

const counts = (NEW: number, CHANGED: number, UNCHANGED: number, REFUSED: number) => ({
  NEW,
  CHANGED,
  UNCHANGED,
  REFUSED,
});

describe('A teacher imports a roster', () => {
  let test: TestDatabase;
  let database: DataSource;
  let importRoster: ImportRoster;
  let year: SchoolYear;
  let teacher: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    importRoster = new ImportRoster(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    year = await aSchoolYear(database, aCohort().withStatus('DRAFT'));
    teacher = year.teacher;
    await forgetRecorded(database);
  });

  const importing = (text: string | Uint8Array, dryRun?: boolean) =>
    importRoster.execute(teacher, { cohortId: year.cohort.id, file: Buffer.from(text), dryRun });
  const enrolled = () =>
    database.manager.find(Enrolment, {
      where: { cohortId: year.cohort.id },
      relations: { user: true },
      order: { user: { email: 'ASC' } },
    });

  it('as a French school makes it, and is told of each row', async () => {
    const { rows, counts: told } = await importing(frenchFile);

    const [zoe, mael, chloe] = [
      { email: 'zoe.lefevre@ecole.example', name: 'Zoé Lefèvre' },
      { email: 'mael.nunez@ecole.example', name: 'Maël Nuñez' },
      { email: 'chloe.dupont@ecole', name: 'Chloé Dupont' },
    ];
    expect({ rows, counts: told }).toEqual({
      rows: [
        { row: 2, outcome: 'NEW', ...zoe, refusal: null },
        { row: 4, outcome: 'NEW', ...mael, refusal: null },
        { row: 5, outcome: 'REFUSED', ...zoe, refusal: refusal('DUPLICATE_ROW', { firstRow: 2 }) },
        { row: 6, outcome: 'REFUSED', ...chloe, refusal: refusal('EMAIL_INVALID') },
      ],
      counts: counts(2, 0, 0, 2),
    });
  });

  it('that makes people, enrolments, access to the cohort, and one event for each', async () => {
    await importing(frenchFile);

    expect(await enrolled()).toMatchObject([
      { user: { name: 'Maël Nuñez' }, studentNumber: '22002', skills: [], term: 'S2', status: 'INVITED' },
      { user: { name: 'Zoé Lefèvre' }, studentNumber: '22001', skills: ['Design', 'SQL'], term: 'S1' },
    ]);
    expect(await database.manager.findBy(Membership, { scopeId: year.cohort.id })).toMatchObject([
      { role: 'EXPLORER', organisationId: year.school.id },
      { role: 'EXPLORER', organisationId: year.school.id },
    ]);
    expect(await database.manager.findOneByOrFail(Cohort, { id: year.cohort.id })).toMatchObject({
      status: 'ENROLLING',
    });
    expect(await recordedEvents(database)).toEqual([
      'enrolment.invite',
      'enrolment.invite',
      'cohort.enrol',
      'cohort.import-roster',
    ]);
  });

  it('twice, and nothing changes', async () => {
    await importing(frenchFile);
    const before = await enrolled();
    await forgetRecorded(database);

    const report = await importing(frenchFile);

    expect(report.counts).toEqual(counts(0, 0, 2, 2));
    expect(await enrolled()).toEqual(before);
    expect(await recordedEvents(database)).toEqual(['cohort.import-roster']);
  });

  it('first as a trial that writes nothing', async () => {
    const report = await importing('Mail;Nom\ntrial@ecole.example;A', true);

    expect(report.counts).toEqual(counts(1, 0, 0, 0));
    expect(await enrolled()).toEqual([]);
    expect(await database.manager.countBy(User, { email: 'trial@ecole.example' })).toBe(0);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('first as a trial that says what each heading is taken for, and then as they say', async () => {
    const file = 'Qui;Courriel;Groupe\nZoé;zoe@mapped.example;A';
    const trial = await importing(file, true);
    const mapping = trial.mapping.map((choice) =>
      choice.heading === 'Qui' ? { ...choice, column: 'fullName' as const } : choice,
    );

    const input = { cohortId: year.cohort.id, file: Buffer.from(file), mapping };
    const { counts: told } = await importRoster.execute(teacher, input);

    expect(trial).toMatchObject({ rows: [], missing: ['fullName'] });
    expect(trial.mapping).toEqual([
      { position: 1, heading: 'Qui', column: null },
      { position: 2, heading: 'Courriel', column: 'email' },
      { position: 3, heading: 'Groupe', column: null },
    ]);
    expect(told).toEqual(counts(1, 0, 0, 0));
    expect((await enrolled()).map(({ user }) => user.name)).toEqual(['Zoé']);
  });

  it('again with changes, which change their rows alone', async () => {
    await importing('Mail;Nom;ID;Skills;Term\na1@e.example;A;1;SQL;S1\nb1@e.example;B;2;;');

    const report = await importing('Mail;Nom;ID;Skills;Term\na1@e.example;A;3;SQL, "Design";S2\nb1@e.example;B;2;;');

    expect(report.counts).toEqual(counts(0, 1, 1, 0));
    expect(await enrolled()).toMatchObject([
      { studentNumber: '3', skills: ['SQL', '"Design"'], term: 'S2', version: 2 },
      { studentNumber: '2', version: 1 },
    ]);
  });

  it('with a person whom another cohort knows: their name is their own', async () => {
    const other = await aSchoolYear(database);
    await aStudentOf(other, database, aPerson().named('Zoé L.').at('shared@e.example').speaking('en'));

    const report = await importing('Mail;Nom\nshared@e.example;Lefèvre');

    expect(report.rows).toMatchObject([{ outcome: 'NEW', name: 'Lefèvre' }]);
    expect((await enrolled()).map(({ user }) => [user.name, user.locale])).toEqual([['Zoé L.', 'en']]);
  });

  it('in a language for each', async () => {
    await importing('Mail;Nom;Langue\nfr2@e.example;A;\nen2@e.example;B;Anglais');

    expect((await enrolled()).map(({ user }) => [user.email, user.locale])).toEqual([
      ['en2@e.example', 'en'],
      ['fr2@e.example', 'fr'],
    ]);
  });

  it.each([
    [1, 20],
    [2000, 45],
  ])('of %i students, in at most %i statements', async (students, mostStatements) => {
    const rows = Array.from({ length: students }, (_, index) => `s${index}@of-${students}.example;Nom ${index}`);
    const statements = jest.spyOn(PostgresQueryRunner.prototype, 'query');

    const report = await importing(['Mail;Nom', ...rows].join('\n'));

    const needed = statements.mock.calls.length;
    statements.mockRestore();
    expect(report.counts).toEqual(counts(students, 0, 0, 0));
    expect(needed).toBeLessThanOrEqual(mostStatements);
    expect(await database.manager.countBy(Enrolment, { cohortId: year.cohort.id })).toBe(students);
  });

  // prettier-ignore
  it.each([
    ['10,001 rows',             `Mail;Nom\n${'a@e.example;A\n'.repeat(10_001)}`, fileErrors.tooManyRows(10_000)],
    ['10 MB',                   Buffer.alloc(10 * 1_048_576, 'a'),               fileErrors.tooLarge(5)],
    ['a quote left open',       'Mail;Nom\na@e.example;"A\n',                    fileErrors.quoteNotClosed(2)],
    ['only strange headings',   '__proto__;constructor\n1;2',                    fileErrors.columnMissing('E-mail')],
    ['the bytes of a workbook', 'PK\u0003\u0004\u0000',                          fileErrors.notText()],
  ])('unless the file has %s', async (_, file, error) => {
    await expect(importing(file)).rejects.toEqual(error);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('of their own cohort: to others it is forbidden, or unknown', async () => {
    const { student } = await aStudentOf(year, database);
    const stranger = await aPerson().as('TEACHER', year.school).in(database);
    const input = { cohortId: year.cohort.id, file: frenchFile };

    await expect(importRoster.execute(student, input)).rejects.toEqual(platformErrors.forbidden());
    await expect(importRoster.execute(year.coordinator, input)).rejects.toEqual(platformErrors.forbidden());
    await expect(importRoster.execute(stranger, input)).rejects.toEqual(platformErrors.notFound('Cohort'));
    expect(await auditedDenials(database)).toEqual([
      'cohort.import-roster FORBIDDEN',
      'cohort.import-roster FORBIDDEN',
      'cohort.import-roster NOT_FOUND',
    ]);
  });

  it('until the projects are allocated', async () => {
    await database.manager.update(Cohort, year.cohort.id, { status: 'ALLOCATED' });

    await expect(importing(frenchFile)).rejects.toEqual(schoolErrors.rosterFrozen());
  });
});
