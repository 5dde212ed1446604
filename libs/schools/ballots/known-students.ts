import type { EntityManager } from 'typeorm';

import { type Choices, choicesOf } from '#libs/schools/ballots/ballot-choices';
import { groupBy } from '#libs/schools/ballots/group-by';
import type { EnrolmentStatus } from '#libs/schools/enrolment-lifecycle';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { PreferenceItem } from '#libs/schools/preference-item.entity';

/** A student of the cohort, with the ballot as it stands before an import. */
export interface KnownStudent {
  readonly enrolmentId: string;
  readonly userId: string;
  readonly status: EnrolmentStatus;
  readonly email: string;
  readonly name: string;
  readonly studentNumber: string | null;
  readonly ballotId: string | null;
  readonly choices: Choices;
}

/** Everybody in the cohort; three statements, however many they are. */
export async function knownStudents(tx: EntityManager, cohortId: string): Promise<KnownStudent[]> {
  const enrolments = await tx.find(Enrolment, { where: { cohortId }, relations: { user: true } });
  const ballots = await tx.findBy(PreferenceBallot, { enrolment: { cohortId } });
  const items = await tx.findBy(PreferenceItem, { ballot: { enrolment: { cohortId } } });
  const ballotOf = new Map(ballots.map(({ id, enrolmentId }) => [enrolmentId, id]));
  const itemsOf = groupBy(items, ({ ballotId }) => ballotId);

  return enrolments.map(({ id, userId, status, studentNumber, user: { email, name } }) => {
    const ballotId = ballotOf.get(id) ?? null;
    const choices = choicesOf(itemsOf.get(ballotId ?? '') ?? []);
    return { enrolmentId: id, userId, status, email, name, studentNumber, ballotId, choices };
  });
}
