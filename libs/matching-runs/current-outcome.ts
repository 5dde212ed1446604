import { In } from 'typeorm';

import { hashJson } from '#libs/matching/hash';
import type { MatchingOutcome, ProjectResult } from '#libs/matching/outcome';
import { mentorsToPublish } from '#libs/matching-runs/available-mentors';
import { loadMatchingProblem, runsOwnPlaces } from '#libs/matching-runs/matching-problem.loader';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { projectsOfRun } from '#libs/matching-runs/offered-projects';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import type { Work } from '#libs/platform/database/unit-of-work';

/**
 * The result of a run that still holds. Throws RUN_OUTDATED when students, preferences or projects are no longer what
 * it was computed from, and MENTORS_TAKEN when one of its mentors is no longer free for it. That other mentors have
 * come or gone since does not matter.
 */
export async function currentOutcome(work: Work, run: MatchingRun): Promise<MatchingOutcome> {
  const { outcome, snapshot: frozen } = run;
  if (!outcome || !frozen) throw runErrors.runOutdated();
  const { snapshot } = await loadMatchingProblem(work.tx, run);
  const { mentors: _now, ...rest } = snapshot;
  const asFrozen = { ...rest, ...(frozen.mentors ? { mentors: frozen.mentors } : {}) };
  if (hashJson(asFrozen) !== run.snapshotHash) throw runErrors.runOutdated();

  const taken = outcome.projects.filter(({ mentor }) => mentor !== null);
  if (taken.length > 0) await refuseTakenMentors(work, run, taken);
  return outcome;
}

/** Two publications at once that want the same mentor wait for each other on the profile. */
async function refuseTakenMentors({ tx }: Work, run: MatchingRun, taken: readonly ProjectResult[]): Promise<void> {
  const ids = [...new Set(taken.flatMap(({ mentor }) => mentor ?? []))];
  await tx.find(MentorProfile, { where: { id: In(ids) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  const free = new Map((await mentorsToPublish(tx, runsOwnPlaces(run))).map((mentor) => [mentor.id, mentor]));
  const ownerOf = new Map((await projectsOfRun(tx, run)).map(({ id, organisationId }) => [id, organisationId]));

  const mayAccompany = ({ id, mentor }: ProjectResult) =>
    !free.get(mentor ?? '')?.conflicts.includes(ownerOf.get(id) ?? '');
  const hasPlaces = (id: string) => (free.get(id)?.capacity ?? 0) >= taken.filter(({ mentor }) => mentor === id).length;
  if (!ids.every(hasPlaces) || !taken.every(mayAccompany)) throw runErrors.mentorsTaken();
}
