import { In, Not } from 'typeorm';

import type { Objective } from '#libs/matching/problem';
import { type AskedDecisions, checkDecisions } from '#libs/matching-runs/check-decisions';
import { loadChoices } from '#libs/matching-runs/matching-problem.loader';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { activeStatuses } from '#libs/matching-runs/matching-run-lifecycle';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import type { Work } from '#libs/platform/database/unit-of-work';
import type { CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';
import { moveProjects } from '#libs/projects/move-projects';
import { Enrolment } from '#libs/schools/enrolment.entity';

/** What to aim at, and what is decided beforehand. */
export interface AskedRun extends CreatingInput, AskedDecisions {
  readonly cohortId: string;
  readonly objective: Objective;
  /** Decides among equal optima; a whole number of 32 bits. */
  readonly seed: number;
}

type Settled = 'cohortId' | 'requestedById' | 'objective' | 'seed' | 'decisions' | 'kind';
type Optional = 'waivers' | 'relaxedRunId' | 'requestReason' | 'previousRunId' | 'policy';
export type NewRun = Pick<MatchingRun, Settled> & Partial<Pick<MatchingRun, Optional>>;

/** Stores a run that waits for the worker, and locks those of its projects that nobody may change meanwhile. */
export async function openRun(work: Work, run: NewRun, toLock: readonly string[] = []): Promise<string> {
  const id = newId();
  await work.tx.insert(MatchingRun, { ...run, id, status: 'QUEUED' as const });
  await moveProjects(work, toLock, 'lock');
  const { cohortId, kind, objective, seed, relaxedRunId = null } = run;
  const counted = { decisions: run.decisions.length, waivers: run.waivers?.length ?? 0 };
  recordRunEvent(work, 'matching-run.request', id, { cohortId, kind, objective, seed, relaxedRunId, ...counted });
  return id;
}

/** Throws RUN_ACTIVE while a run of the cohort waits for its computation, its approval or its publication. */
export async function refuseWhileActive({ tx }: Work, cohortId: string): Promise<void> {
  const active = { cohortId, status: In([...activeStatuses]), kind: Not('SIMULATION' as const) };
  if (await tx.existsBy(MatchingRun, active)) throw runErrors.runActive();
}

/** Throws every decision that cannot stand, by its path. */
export async function refuseBadDecisions(
  { tx }: Work,
  { cohortId, ...asked }: AskedDecisions & Pick<AskedRun, 'cohortId'>,
  projectIds: readonly string[],
): Promise<void> {
  if (asked.decisions.length + asked.groups.length === 0) return;
  const enrolments = await tx.findBy(Enrolment, { cohortId, status: Not('WITHDRAWN') });
  const problems = checkDecisions(asked, {
    enrolmentIds: new Set(enrolments.map(({ id }) => id)),
    projectIds: new Set(projectIds),
    choices: await loadChoices(tx, cohortId),
  });
  if (problems.length > 0) throw runErrors.decisionsRefused(problems);
}
