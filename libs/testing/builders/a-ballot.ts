import type { DataSource } from 'typeorm';

import { newId } from '#libs/platform/ids/new-id';
import type { Project } from '#libs/projects/project.entity';
import type { Enrolment } from '#libs/schools/enrolment.entity';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { PreferenceItem } from '#libs/schools/preference-item.entity';

type Ranked = Pick<Project, 'id'>;

/** A student's ballot, first choices first: `await aBallot([first], [tied, withThis]).in(database, enrolment)`. */
export function aBallot(...choices: readonly (readonly Ranked[])[]): BallotBuilder {
  return new BallotBuilder(choices);
}

export class BallotBuilder {
  constructor(private readonly choices: readonly (readonly Ranked[])[]) {}

  async in(database: DataSource, enrolment: Pick<Enrolment, 'id'>): Promise<PreferenceBallot> {
    const ballot = await database.manager.save(PreferenceBallot, {
      id: newId(),
      enrolmentId: enrolment.id,
      submittedAt: new Date(),
      source: 'EXPLORER' as const,
    });
    const items = this.choices.flatMap((tied, index) =>
      tied.map((project) => ({ id: newId(), ballotId: ballot.id, projectId: project.id, rank: index + 1 })),
    );
    await database.manager.insert(PreferenceItem, items);
    return ballot;
  }
}
