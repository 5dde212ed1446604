import type { DataSource } from 'typeorm';

import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { newId } from '#libs/platform/ids/new-id';

interface Identified {
  readonly id: string;
}

interface MentorChoices {
  readonly expertise: readonly string[];
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly conflicts: readonly string[];
  readonly isPaused: boolean;
}

/** A mentor of web projects in French, one at a time: `await aMentorProfile().in(database, enthusiast)`. */
export function aMentorProfile(): MentorProfileBuilder {
  return new MentorProfileBuilder({
    expertise: ['web'],
    languages: ['fr'],
    capacity: 1,
    conflicts: [],
    isPaused: false,
  });
}

export class MentorProfileBuilder {
  constructor(private readonly choices: MentorChoices) {}

  knowing(...expertise: string[]): MentorProfileBuilder {
    return this.with({ expertise });
  }

  speaking(...languages: string[]): MentorProfileBuilder {
    return this.with({ languages });
  }

  taking(capacity: number): MentorProfileBuilder {
    return this.with({ capacity });
  }

  inConflictWith(...organisations: Identified[]): MentorProfileBuilder {
    return this.with({ conflicts: organisations.map(({ id }) => id) });
  }

  paused(): MentorProfileBuilder {
    return this.with({ isPaused: true });
  }

  async in(database: DataSource, user: Identified): Promise<MentorProfile> {
    const profile = { ...this.choices, id: newId(), userId: user.id };
    await database.manager.save(MentorProfile, profile);
    return database.manager.findOneByOrFail(MentorProfile, { id: profile.id });
  }

  private with(change: Partial<MentorChoices>): MentorProfileBuilder {
    return new MentorProfileBuilder({ ...this.choices, ...change });
  }
}
