import { In } from 'typeorm';

import type { Work } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { type Choices, rankedProjectsOf } from '#libs/schools/ballots/ballot-choices';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { type BallotSource, PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { recordEnrolmentEvent } from '#libs/schools/schools.events';

export interface SubmittedBallot {
  readonly enrolmentId: string;
  /** The ballot that this one replaces. */
  readonly ballotId: string | null;
  readonly choices: Choices;
  /** Whether the invited student becomes active with this first ballot. */
  readonly activates: boolean;
}

const chunkSize = 500;

/** Stores ballots in place of those before them. The number of statements grows with hundreds of ballots. */
export async function saveBallots(
  work: Work,
  ballots: readonly SubmittedBallot[],
  source: BallotSource,
): Promise<void> {
  for (let start = 0; start < ballots.length; start += chunkSize) {
    await saveChunk(work, ballots.slice(start, start + chunkSize), source);
  }
}

async function saveChunk(work: Work, ballots: readonly SubmittedBallot[], source: BallotSource): Promise<void> {
  const stored = ballots.map((ballot) => ({ ...ballot, id: ballot.ballotId ?? newId() }));
  const replaced = ballots.flatMap(({ ballotId }) => ballotId ?? []);
  const mark = { submittedAt: work.now, source };

  await work.tx.delete(PreferenceItem, { ballotId: In(replaced) });
  await work.tx.update(PreferenceBallot, { id: In(replaced) }, mark);
  const added = stored.filter(({ ballotId }) => ballotId === null);
  await work.tx.insert(
    PreferenceBallot,
    added.map(({ id, enrolmentId }) => ({ id, enrolmentId, ...mark })),
  );
  await insertItems(work, stored);
  await activate(work, ballots);
  for (const { id, enrolmentId, choices } of stored) {
    recordEnrolmentEvent(work, 'ballot.submit', id, { enrolmentId, source, choices: rankedProjectsOf(choices).length });
  }
}

async function insertItems({ tx }: Work, ballots: readonly { id: string; choices: Choices }[]): Promise<void> {
  const items = ballots.flatMap(({ id: ballotId, choices }) =>
    rankedProjectsOf(choices).map((ranked) => ({ id: newId(), ballotId, ...ranked })),
  );
  for (let start = 0; start < items.length; start += chunkSize) {
    await tx.insert(PreferenceItem, items.slice(start, start + chunkSize));
  }
}

async function activate(work: Work, ballots: readonly SubmittedBallot[]): Promise<void> {
  const activated = ballots.filter(({ activates }) => activates).map(({ enrolmentId }) => enrolmentId);
  if (activated.length === 0) return;
  await work.tx.update(Enrolment, { id: In(activated) }, { status: 'ACTIVE' });
  for (const id of activated) recordEnrolmentEvent(work, 'enrolment.activate', id, { from: 'INVITED', to: 'ACTIVE' });
}
