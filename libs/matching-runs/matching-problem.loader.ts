import { type EntityManager, Not } from 'typeorm';

import { hashJson } from '#libs/matching/hash';
import type { MatchingProblem } from '#libs/matching/problem';
import { type Choice, matchingProblemOf } from '#libs/matching-runs/matching-problem';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { offeredProjects } from '#libs/matching-runs/offered-projects';
import { Enrolment } from '#libs/schools/enrolment.entity';

export interface Snapshot {
  readonly snapshot: MatchingProblem;
  /** SHA-256, hexadecimal, of the snapshot; equal for equal rows, whenever they are read. */
  readonly snapshotHash: string;
}

/** The problem of a run from the rows as they are now: the cohort's locked projects, its students, their ballots. */
export async function loadMatchingProblem(tx: EntityManager, run: MatchingRun): Promise<Snapshot> {
  const projects = await offeredProjects(tx, run.cohortId, 'MATCHING_LOCKED');
  const enrolments = await tx.find(Enrolment, {
    where: { cohortId: run.cohortId, status: Not('WITHDRAWN') },
    order: { id: 'ASC' },
  });
  const choices = await loadChoices(tx, run.cohortId);

  const snapshot = matchingProblemOf({ run, projects, enrolments, choices });
  return { snapshot, snapshotHash: hashJson(snapshot) };
}

/** What the students of a cohort chose, the withdrawn ones included, in an order that never varies. */
export function loadChoices(tx: EntityManager, cohortId: string): Promise<Choice[]> {
  return tx.query<Choice[]>(
    `SELECT ballot.enrolment_id AS "enrolmentId", item.project_id AS "projectId", item.rank
       FROM preference_item item
       JOIN preference_ballot ballot ON ballot.id = item.ballot_id
       JOIN enrolment ON enrolment.id = ballot.enrolment_id
      WHERE enrolment.cohort_id = $1
      ORDER BY ballot.enrolment_id, item.rank, item.project_id`,
    [cohortId],
  );
}
