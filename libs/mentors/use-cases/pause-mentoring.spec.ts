import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type PersonActor, system, visitor } from '#libs/identity/actor';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { PauseMentoring } from '#libs/mentors/use-cases/pause-mentoring';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { aPerson } from '#libs/testing/builders/a-person';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('A mentor pauses', () => {
  let test: TestDatabase;
  let database: DataSource;
  let pauseMentoring: PauseMentoring;
  let mentor: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    pauseMentoring = new PauseMentoring(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    mentor = await aPerson()
      .as('ENTHUSIAST', await aNonprofit().in(database))
      .in(database);
    await forgetRecorded(database);
  });

  const stored = () => database.manager.findOneByOrFail(MentorProfile, { userId: mentor.id });

  it('and keeps the rest of the profile', async () => {
    const profile = await aMentorProfile().in(database, mentor);

    await pauseMentoring.execute(mentor, true);

    expect(await stored()).toEqual({ ...profile, isPaused: true, version: 2 });
    expect(await recordedEvents(database)).toEqual(['mentor.pause']);
  });

  it('and resumes', async () => {
    await aMentorProfile().paused().in(database, mentor);

    await pauseMentoring.execute(mentor, false);

    expect((await stored()).isPaused).toBe(false);
    expect(await recordedEvents(database)).toEqual(['mentor.resume']);
  });

  it.each([true, false])('and changes nothing when isPaused is already %s', async (isPaused) => {
    const builder = isPaused ? aMentorProfile().paused() : aMentorProfile();
    const profile = await builder.in(database, mentor);

    await pauseMentoring.execute(mentor, isPaused);

    expect(await stored()).toEqual(profile);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it('while everybody without a profile is told NOT_FOUND', async () => {
    for (const actor of [system, visitor, mentor, anActor('COORDINATOR')]) {
      const pause = pauseMentoring.execute(actor, true);
      await expect(pause).rejects.toEqual(platformErrors.notFound('MentorProfile'));
    }
  });
});
