import { describe, expect, it } from '@jest/globals';

import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { isOwnMentorProfile, mayReadMentorProfile, maySaveMentorProfile } from '#libs/mentors/mentor-profile.policy';
import { anActor } from '#libs/testing/builders/an-actor';

const mentor = anActor('ENTHUSIAST');
const profile = { userId: mentor.id };

const actors: Readonly<Record<string, Actor>> = {
  system,
  visitor,
  'the mentor': mentor,
  'the mentor without the role': { ...mentor, memberships: [] },
  ...Object.fromEntries(roles.map((role) => [role, anActor(role)])),
};

const whoIn = (allows: (actor: Actor) => boolean) =>
  Object.keys(actors).filter((name) => allows(actors[name] ?? visitor));

describe('The policy of mentor profiles', () => {
  it('shows a profile to its mentor, the coordinators and the product alone', () => {
    const readers = whoIn((actor) => mayReadMentorProfile(actor, profile));

    expect(readers).toEqual(['system', 'the mentor', 'COORDINATOR']);
  });

  it('lets Enthusiasts alone keep a profile, each their own', () => {
    expect(whoIn(maySaveMentorProfile)).toEqual(['the mentor', 'ENTHUSIAST']);
    expect(whoIn((actor) => isOwnMentorProfile(actor, profile))).toEqual(['the mentor']);
  });
});
