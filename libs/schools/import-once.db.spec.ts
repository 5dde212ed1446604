import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { SpreadsheetImport } from '#libs/schools/import-once';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';
import { aCohort } from '#libs/testing/builders/a-cohort';
import { aSchoolYear, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const file = Buffer.from('Nom;Courriel\nZoé Lefèvre;zoe@ecole.example\n');
const otherFile = Buffer.from('Nom;Courriel\nMaël Nuñez;mael@ecole.example\n');
const firstTime = { NEW: 1, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 };
const nextTime = { NEW: 0, CHANGED: 0, UNCHANGED: 1, REFUSED: 0 };

describe('An import with a key of the caller’s own', () => {
  let test: TestDatabase;
  let database: DataSource;
  let year: SchoolYear;
  const importing = async (input: Omit<SpreadsheetImport, 'cohortId'>) => {
    const importRoster = new ImportRoster(new UnitOfWork(database));
    return (await importRoster.execute(year.teacher, { cohortId: year.cohort.id, ...input })).counts;
  };

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    year = await aSchoolYear(database, aCohort().withStatus('ENROLLING'));
    await forgetRecorded(database);
  });

  it('is saved once, however often it is sent', async () => {
    expect(await importing({ file, idempotencyKey: 'roster' })).toEqual(firstTime);
    await forgetRecorded(database);

    expect(await importing({ file, idempotencyKey: 'roster' })).toEqual(nextTime);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('is refused when the key came with another file', async () => {
    await importing({ file, idempotencyKey: 'roster' });

    await expect(importing({ file: otherFile, idempotencyKey: 'roster' })).rejects.toEqual(platformErrors.keyReused());
  });

  it('may be tried with the same key before', async () => {
    expect(await importing({ file, idempotencyKey: 'roster', dryRun: true })).toEqual(firstTime);
    expect(await importing({ file, idempotencyKey: 'roster' })).toEqual(firstTime);
  });
});
