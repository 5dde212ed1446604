import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { Membership } from '#libs/identity/membership.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { schoolErrors } from '#libs/schools/schools.errors';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';
import { UndoLastImport } from '#libs/schools/use-cases/undo-last-import';
import { aBallot } from '#libs/testing/builders/a-ballot';
import { anOfferedProject, aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A teacher undoes the last import of a roster', () => {
  let test: TestDatabase;
  let database: DataSource;
  let undoLastImport: UndoLastImport;
  let year: SchoolYear;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    undoLastImport = new UndoLastImport(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    year = await aSchoolYear(database);
    await forgetRecorded(database);
  });

  const importing = (...lines: readonly string[]) =>
    new ImportRoster(new UnitOfWork(database)).execute(year.teacher, {
      cohortId: year.cohort.id,
      file: Buffer.from(['Mail;Nom;ID;Skills;Term', ...lines].join('\n')),
    });
  const undo = async () => {
    const { removed, restored } = await undoLastImport.execute(year.teacher, year.cohort.id);
    return { removed, restored };
  };
  const enrolled = async () => {
    const rows = await database.manager.find(Enrolment, {
      where: { cohortId: year.cohort.id },
      relations: { user: true },
      order: { user: { email: 'ASC' } },
    });
    return rows.map(({ user, studentNumber, skills, term }) => [user.email, studentNumber, skills.join(), term]);
  };
  const memberships = () => database.manager.countBy(Membership, { scopeId: year.cohort.id });

  it('which takes out whom it enrolled, puts back whom it changed, and leaves the others', async () => {
    await importing('a@undo.example;A;1;SQL;S1', 'b@undo.example;B;2;;S2');
    await forgetRecorded(database);
    await importing('a@undo.example;A;9;Design;', 'b@undo.example;B;2;;', 'c@undo.example;C;3;;');

    const undone = await undo();

    expect(undone).toEqual({ removed: 1, restored: 1 });
    expect(await enrolled()).toEqual([
      ['a@undo.example', '1', 'SQL', 'S1'],
      ['b@undo.example', '2', '', 'S2'],
    ]);
    expect(await memberships()).toBe(2);
    expect(await recordedEvents(database)).toEqual(['enrolment.invite', 'cohort.import-roster', 'cohort.undo-import']);
  });

  it('and then the one before, until there is none', async () => {
    await importing('a@undo.example;A;1;;');
    await importing('b@undo.example;B;2;;');
    await importing('b@undo.example;B;2;;');

    const undone = [await undo(), await undo()];

    expect(undone).toEqual([
      { removed: 1, restored: 0 },
      { removed: 1, restored: 0 },
    ]);
    expect(await enrolled()).toEqual([]);
    await expect(undo()).rejects.toEqual(schoolErrors.nothingToUndo());
  });

  it('and can import the same file again', async () => {
    await importing('a@undo.example;A;1;;');
    await undo();

    const { counts } = await importing('a@undo.example;A;1;;');

    expect(counts).toMatchObject({ NEW: 1, REFUSED: 0 });
    expect(await memberships()).toBe(1);
  });

  it('unless one of its students has taken part, be it by a ballot', async () => {
    await importing('a@undo.example;A;1;;', 'b@undo.example;B;2;;');
    const [enrolment] = await database.manager.findBy(Enrolment, { cohortId: year.cohort.id });
    if (!enrolment) throw new Error('There are two');
    await aBallot([await anOfferedProject(year, database)]).in(database, enrolment);
    await expect(undo()).rejects.toEqual(schoolErrors.importActedUpon());
    await database.query('TRUNCATE preference_ballot CASCADE');
    await database.manager.update(Enrolment, enrolment.id, { status: 'ACTIVE' });

    await expect(undo()).rejects.toEqual(schoolErrors.importActedUpon());
    expect(await enrolled()).toHaveLength(2);
  });

  it('unless what it changed has changed again since', async () => {
    await importing('a@undo.example;A;1;;');
    await importing('a@undo.example;A;2;;');
    await database.manager.update(Enrolment, { cohortId: year.cohort.id }, { studentNumber: '3' });

    await expect(undo()).rejects.toEqual(schoolErrors.importActedUpon());
  });

  it.each([
    { status: 'PREFERENCES_CLOSED' },
    { status: 'ALLOCATED' },
    { status: 'PREFERENCES_OPEN', reopeningReason: 'Deux absences' },
  ] as const)('unless the choices have closed once: %j', async (state) => {
    await importing('a@undo.example;A;1;;');
    await database.manager.update(Cohort, year.cohort.id, state);

    await expect(undo()).rejects.toEqual(schoolErrors.undoTooLate());
  });

  it('of their own cohort: to others it is forbidden, and audited', async () => {
    const { student } = await aStudentOf(year, database);

    await expect(undoLastImport.execute(student, year.cohort.id)).rejects.toEqual(platformErrors.forbidden());
    await expect(undoLastImport.execute(year.coordinator, year.cohort.id)).rejects.toEqual(platformErrors.forbidden());
    expect(await auditedDenials(database)).toEqual(['cohort.undo-import FORBIDDEN', 'cohort.undo-import FORBIDDEN']);
  });
});
