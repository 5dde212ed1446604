import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { ExportRoster } from '#libs/schools/use-cases/export-roster';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { anEnrolment } from '#libs/testing/builders/an-enrolment';
import { aPerson } from '#libs/testing/builders/a-person';
import { aSchoolYear, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The roster of a cohort is exported', () => {
  let test: TestDatabase;
  let database: DataSource;
  let exportRoster: ExportRoster;
  let year: SchoolYear;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    exportRoster = new ExportRoster(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    year = await aSchoolYear(database, aCohort().withStatus('DRAFT'));
    await database.manager.update(Cohort, year.cohort.id, { name: 'Élèves 2A', timeZone: 'Europe/Paris' });
  });

  const enrolled = async (name: string, enrolment = anEnrolment()) => {
    const student = await aPerson().named(name).in(database);
    const { id } = await enrolment.of(student).in(database, year.cohort);
    await database.manager.update(Enrolment, id, { invitedAt: new Date('2026-11-24T17:30:00Z') });
    const { email } = await database.manager.findOneByOrFail(User, { id: student.id });
    return { id, email };
  };

  it('as French Excel opens it: semicolons, a byte order mark, dates with the day first, no formula', async () => {
    const zoe = await enrolled('Zoé; Lefèvre', anEnrolment().numbered('22001').skilledIn('design', 'SQL').during('S1'));
    const ana = await enrolled('=1+1');
    await enrolled('Gone', anEnrolment().withdrawn());
    const ballot = await aBallot().in(database, zoe);
    await database.manager.update(PreferenceBallot, ballot.id, { submittedAt: new Date('2026-07-04T22:05:00Z') });

    const { fileName, content } = await exportRoster.execute(year.teacher, year.cohort.id, 'fr');

    expect(fileName).toBe('inscrits-eleves-2a.csv');
    expect(content).toBe(
      [
        '\uFEFFNom complet;Courriel;Numéro étudiant;Compétences;Semestre;Langue;Invitation;Vœux déposés',
        `'=1+1;${ana.email};;;;Français;24/11/2026 18:30;`,
        `"Zoé; Lefèvre";${zoe.email};22001;design, SQL;S1;Français;24/11/2026 18:30;05/07/2026 00:05`,
        '',
      ].join('\r\n'),
    );
  });

  it('in English for a coordinator, with dates that every language knows', async () => {
    const coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
    const { email } = await enrolled('Zoé');

    const { content } = await exportRoster.execute(coordinator, year.cohort.id, 'en');

    expect(content.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFFull name;E-mail;Student number;Skills;Term;Language;Invited;Choices submitted',
      `Zoé;${email};;;;French;2026-11-24 18:30;`,
    ]);
  });

  it.each(['fr', 'en'] as const)('so that its import changes nothing: %s', async (locale) => {
    await enrolled('Zoé Lefèvre', anEnrolment().numbered('22001').skilledIn('design', 'SQL').during('S1'));
    await enrolled('Maël Nuñez');
    const { content } = await exportRoster.execute(year.teacher, year.cohort.id, locale);
    const file = { cohortId: year.cohort.id, file: Buffer.from(content), dryRun: true, locale };

    const { counts } = await new ImportRoster(new UnitOfWork(database)).execute(year.teacher, file);

    expect(counts).toEqual({ NEW: 0, CHANGED: 0, UNCHANGED: 2, REFUSED: 0 });
  });

  it('to nobody else', async () => {
    const stranger = await aPerson().in(database);

    const request = exportRoster.execute(stranger, year.cohort.id, 'fr');

    await expect(request).rejects.toEqual(platformErrors.notFound('Cohort', ['cohortId']));
  });
});
