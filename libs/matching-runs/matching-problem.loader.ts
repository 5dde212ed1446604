import { type EntityManager, IsNull, Not } from 'typeorm';

import { hashJson } from '#libs/matching/hash';
import type { MatchingProblem, PreviousMatching } from '#libs/matching/problem';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { mentorsToPropose } from '#libs/matching-runs/available-mentors';
import { type Choice, matchingProblemOf } from '#libs/matching-runs/matching-problem';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { projectsOfRun } from '#libs/matching-runs/offered-projects';
import { Enrolment } from '#libs/schools/enrolment.entity';

export interface Snapshot {
  readonly snapshot: MatchingProblem;
  /** SHA-256, hexadecimal, of the snapshot; equal for equal rows, whenever they are read. */
  readonly snapshotHash: string;
}

/** The problem of a run from the rows as they are now: its projects, its cohort's students, their ballots, mentors. */
export async function loadMatchingProblem(tx: EntityManager, run: MatchingRun): Promise<Snapshot> {
  const projects = await projectsOfRun(tx, run);
  const enrolments = await tx.find(Enrolment, {
    where: { cohortId: run.cohortId, status: Not('WITHDRAWN') },
    order: { id: 'ASC' },
  });
  const choices = await loadChoices(tx, run.cohortId);
  const takeMentors = projects.some(({ mentorNeed }) => mentorNeed);
  const mentors = takeMentors ? await mentorsToPropose(tx, runsOwnPlaces(run)) : [];
  const previous = await loadPrevious(tx, run);

  const snapshot = matchingProblemOf({ run, projects, enrolments, choices, mentors, previous });
  return { snapshot, snapshotHash: hashJson(snapshot) };
}

/** Whose mentors are free for a run: its own, and those of the published run that it would supersede. */
export function runsOwnPlaces({ id, previousRunId }: Pick<MatchingRun, 'id' | 'previousRunId'>): string[] {
  return previousRunId ? [id, previousRunId] : [id];
}

/**
 * What the students of a cohort chose, the withdrawn ones included, in an order that never varies. A withdrawn
 * student's choices belong to nobody in the problem and are left out there.
 */
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

/** The places that the published run gave, which a re-match disturbs as little as it can. */
async function loadPrevious(tx: EntityManager, run: MatchingRun): Promise<PreviousMatching | null> {
  const { previousRunId, policy } = run;
  if (!previousRunId || !policy) return null;
  const places = await tx.find(Assignment, {
    select: { enrolmentId: true, projectId: true },
    where: { runId: previousRunId, projectId: Not(IsNull()), enrolment: { status: Not('WITHDRAWN' as const) } },
    order: { enrolmentId: 'ASC' },
  });
  const assignments = places.flatMap(({ enrolmentId: student, projectId: project }) =>
    project ? [{ student, project }] : [],
  );
  return { assignments, policy };
}
