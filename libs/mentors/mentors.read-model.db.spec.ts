import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { type Actor, type PersonActor, roles, system, visitor } from '#libs/identity/actor';
import type { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { mayReadMentorProfile } from '#libs/mentors/mentor-profile.policy';
import { MentorsReadModel } from '#libs/mentors/mentors.read-model';
import { aMentorProfile } from '#libs/testing/builders/a-mentor-profile';
import { aPerson } from '#libs/testing/builders/a-person';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { statementsOf } from '#libs/testing/recorded-statements';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

describe('The list of mentors', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: MentorsReadModel;
  const mentors: PersonActor[] = [];
  const profiles: MentorProfile[] = [];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new MentorsReadModel(database);
    const nonprofit = await aNonprofit().in(database);
    for (const name of ['Ada', 'Noé', 'Lina']) {
      const mentor = await aPerson().named(name).as('ENTHUSIAST', nonprofit).in(database);
      mentors.push(mentor);
      profiles.unshift(await aMentorProfile().in(database, mentor));
    }
  });
  afterAll(() => test.close());

  const actors = (): Actor[] => [
    system,
    visitor,
    ...roles.map((role) => anActor(role)),
    ...mentors,
    ...mentors.map((mentor) => ({ ...mentor, memberships: [] })),
  ];

  it('shows a profile if and only if the policy lets the actor read it, newest first', async () => {
    for (const actor of actors()) {
      const { rows } = await readModel.profiles(actor, { first: 100 });

      const readable = profiles.filter((profile) => mayReadMentorProfile(actor, profile));
      expect(rows.map(({ id }) => id)).toEqual(readable.map(({ id }) => id));
    }
  });

  it('tells a coordinator who the mentors are', async () => {
    const { rows } = await readModel.profiles(anActor('COORDINATOR'), { first: 100 });

    expect(rows.map(({ user }) => user.name)).toEqual(['Lina', 'Noé', 'Ada']);
  });

  it('asks the database once for a page of mentors and their names', async () => {
    const statements = await statementsOf(database, (spied) =>
      new MentorsReadModel(spied).profiles(system, { first: 2 }),
    );

    expect(statements).toEqual([expect.stringContaining('FROM "mentor_profile"')]);
  });

  it('gives each mentor their own profile, and nobody else one', async () => {
    for (const actor of actors()) {
      const own = await readModel.ownProfile(actor);

      const written = profiles.find(({ userId }) => userId === actor.id && actor.memberships.length > 0);
      expect(own?.id).toEqual(written?.id);
    }
  });
});
