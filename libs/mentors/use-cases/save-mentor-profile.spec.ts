import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type PersonActor, roles, system, visitor } from '#libs/identity/actor';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { mentorErrors } from '#libs/mentors/mentors.errors';
import { SaveMentorProfile } from '#libs/mentors/use-cases/save-mentor-profile';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { aPerson } from '#libs/testing/builders/a-person';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { forgetRecorded, recordedEvents } from '#libs/testing/recorded';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const profile = { expertise: ['web', 'data'], languages: ['fr', 'en'], capacity: 2 };

describe('An Enthusiast saves a mentor profile', () => {
  let test: TestDatabase;
  let database: DataSource;
  let saveProfile: SaveMentorProfile;
  let enthusiast: PersonActor;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    saveProfile = new SaveMentorProfile(new UnitOfWork(database));
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await forgetRecorded(database);
    enthusiast = await aPerson()
      .as('ENTHUSIAST', await aNonprofit().in(database))
      .in(database);
  });

  const stored = () => database.manager.findOneByOrFail(MentorProfile, { userId: enthusiast.id });

  it('begins one that is not paused and has no conflict', async () => {
    await saveProfile.execute(enthusiast, profile);

    expect(await stored()).toEqual({
      ...profile,
      id: expect.any(String),
      createdAt: expect.any(Date),
      version: 1,
      userId: enthusiast.id,
      conflicts: [],
      isPaused: false,
    });
    expect(await recordedEvents(database)).toEqual(['mentor.save']);
  });

  it('changes the one that is there, and leaves its conflicts and its pause alone', async () => {
    const conflict = await aNonprofit().in(database);
    const earlier = await aMentorProfile().inConflictWith(conflict).paused().in(database, enthusiast);

    await saveProfile.execute(enthusiast, { ...profile, expectedVersion: 1 });

    expect(await stored()).toEqual({ ...earlier, ...profile, version: 2 });
  });

  it('keeps each word once, without the spaces around it', async () => {
    await saveProfile.execute(enthusiast, { ...profile, expertise: [' web', 'web', '', 'data '] });

    expect((await stored()).expertise).toEqual(['web', 'data']);
  });

  it('makes one profile of two first saves at the same time', async () => {
    await Promise.all([saveProfile.execute(enthusiast, profile), saveProfile.execute(enthusiast, profile)]);

    expect(await database.manager.countBy(MentorProfile, { userId: enthusiast.id })).toBe(1);
  });

  it.each([0, 2])('tells a window that read version %s of another that the profile has changed', async (read) => {
    const earlier = await aMentorProfile().in(database, enthusiast);

    const save = saveProfile.execute(enthusiast, { ...profile, expectedVersion: read });

    await expect(save).rejects.toEqual(platformErrors.staleVersion());
    expect(await stored()).toEqual(earlier);
    expect(await recordedEvents(database)).toEqual([]);
  });

  it.each([-1, 11, 1.5, NaN])('refuses a capacity of %s', async (capacity) => {
    const save = saveProfile.execute(enthusiast, { ...profile, capacity });

    await expect(save).rejects.toEqual(mentorErrors.capacity());
    expect(await recordedEvents(database)).toEqual([]);
  });

  it.each([0, 10])('accepts a capacity of %s', async (capacity) => {
    await saveProfile.execute(enthusiast, { ...profile, capacity });

    expect((await stored()).capacity).toBe(capacity);
  });

  it('forbids it to everybody else', async () => {
    const others = [visitor, system, ...roles.filter((role) => role !== 'ENTHUSIAST').map((role) => anActor(role))];

    for (const other of others) {
      await expect(saveProfile.execute(other, profile)).rejects.toEqual(platformErrors.forbidden());
    }
  });
});
