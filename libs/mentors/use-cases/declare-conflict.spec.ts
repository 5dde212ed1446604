import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { DeclareConflict } from '#libs/mentors/use-cases/declare-conflict';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { newId } from '#libs/platform/ids/new-id';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { aPerson } from '#libs/testing/builders/a-person';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { auditedDenials, forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A mentor declares a conflict of interest', () => {
  let test: TestDatabase;
  let database: DataSource;
  let declareConflict: DeclareConflict;
  let nonprofit: Organisation;
  let mentor: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    declareConflict = new DeclareConflict(new UnitOfWork(database));
    nonprofit = await aNonprofit().in(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    mentor = await aPerson().as('ENTHUSIAST', nonprofit).in(database);
    await aMentorProfile().in(database, mentor);
    await forgetRecorded(database);
  });

  const conflicts = async () =>
    (await database.manager.findOneByOrFail(MentorProfile, { userId: mentor.id })).conflicts;

  it('adds the organisation to those already named', async () => {
    const other = await aNonprofit().in(database);

    await declareConflict.execute(mentor, nonprofit.id);
    await declareConflict.execute(mentor, other.id);

    expect(await conflicts()).toEqual([nonprofit.id, other.id]);
    expect(await recordedEvents(database)).toEqual(['mentor.declare-conflict', 'mentor.declare-conflict']);
  });

  it('changes nothing the second time, also at the same time', async () => {
    const twice = [declareConflict.execute(mentor, nonprofit.id), declareConflict.execute(mentor, nonprofit.id)];

    await Promise.all(twice);

    expect(await conflicts()).toEqual([nonprofit.id]);
    expect(await recordedEvents(database)).toEqual(['mentor.declare-conflict']);
  });

  it('answers NOT_FOUND for an unknown organisation', async () => {
    const declaration = declareConflict.execute(mentor, newId());

    await expect(declaration).rejects.toEqual(platformErrors.notFound('Organisation', ['organisationId']));
    expect(await conflicts()).toEqual([]);
  });

  it('answers NOT_FOUND to somebody without a profile, or no longer an Enthusiast', async () => {
    const withoutProfile = await aPerson().as('ENTHUSIAST', nonprofit).in(database);
    const withoutRole = { ...mentor, memberships: [] };

    for (const actor of [withoutProfile, withoutRole]) {
      const declaration = declareConflict.execute(actor, nonprofit.id);
      await expect(declaration).rejects.toEqual(platformErrors.notFound('MentorProfile'));
    }
    expect(await auditedDenials(database)).toEqual(Array(2).fill('mentor.declare-conflict NOT_FOUND'));
  });
});
