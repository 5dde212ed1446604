import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { checkDecisions } from '#libs/matching-runs/check-decisions';
import { loadChoices } from '#libs/matching-runs/matching-problem.loader';
import { MatchingRun, type RunObjective } from '#libs/matching-runs/matching-run.entity';
import { activeStatuses } from '#libs/matching-runs/matching-run-lifecycle';
import { mayRequestRun } from '#libs/matching-runs/matching-run.policy';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import { offeredProjects } from '#libs/matching-runs/offered-projects';
import type { RunDecision } from '#libs/matching-runs/run-decision';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';
import { moveProjects } from '#libs/projects/move-projects';
import type { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { loadCohort } from '#libs/schools/load-cohort';

export interface NewMatchingRun extends CreatingInput {
  readonly cohortId: string;
  readonly objective: RunObjective;
  /** Decides among equal optima; a whole number of 32 bits. */
  readonly seed: number;
  readonly decisions: readonly Omit<RunDecision, 'id'>[];
}

interface Requester {
  readonly requestedById: string;
}

/**
 * Asks for the matching of a cohort. Its published projects are locked, and stay so until the run is published or
 * comes to another end. The worker takes it from here.
 */
@Injectable()
export class RequestMatchingRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewMatchingRun): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, 'matching-run.request', async (work) => {
      // The cohort is held: its preferences cannot open again, nor a second run begin, before the commit.
      const cohort = await loadCohort(work, actor, input.cohortId);
      if (actor.kind !== 'person' || !mayRequestRun(actor)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'requestMatchingRun', input, () =>
        request(work, cohort, { ...input, requestedById: actor.id }),
      );
      return work.tx.findOneByOrFail(MatchingRun, { id });
    });
  }
}

async function request(work: Work, cohort: Cohort, input: NewMatchingRun & Requester): Promise<string> {
  await refuseUnlessMatchable(work, cohort);
  const projectIds = await publishedOffers(work, cohort.id);
  await refuseBadDecisions(work, input, projectIds);

  const { cohortId, requestedById, objective, seed } = input;
  const decisions = input.decisions.map(({ kind, enrolmentId, projectId }, index) => ({
    id: `d${index + 1}`,
    kind,
    enrolmentId,
    projectId,
  }));
  const run = { id: newId(), cohortId, requestedById, objective, seed, decisions };
  await work.tx.insert(MatchingRun, { ...run, status: 'QUEUED' as const });
  await moveProjects(work, projectIds, 'lock');
  recordRunEvent(work, 'matching-run.request', run.id, { cohortId, objective, seed, decisions: decisions.length });
  return run.id;
}

async function refuseUnlessMatchable({ tx }: Work, { id: cohortId, status }: Cohort): Promise<void> {
  if (status === 'ALLOCATED') throw runErrors.cohortAllocated();
  if (status !== 'PREFERENCES_CLOSED') throw runErrors.preferencesStillOpen();
  if (await tx.existsBy(MatchingRun, { cohortId, status: In([...activeStatuses]) })) throw runErrors.runActive();
}

async function publishedOffers({ tx }: Work, cohortId: string): Promise<string[]> {
  const projects = await offeredProjects(tx, cohortId, 'PUBLISHED');
  if (projects.length === 0) throw runErrors.nothingToMatch();
  return projects.map(({ id }) => id);
}

async function refuseBadDecisions(
  { tx }: Work,
  { cohortId, decisions }: NewMatchingRun,
  projectIds: readonly string[],
): Promise<void> {
  if (decisions.length === 0) return;
  const enrolments = await tx.findBy(Enrolment, { cohortId, status: Not('WITHDRAWN') });
  const problems = checkDecisions(decisions, {
    enrolmentIds: new Set(enrolments.map(({ id }) => id)),
    projectIds: new Set(projectIds),
    choices: await loadChoices(tx, cohortId),
  });
  if (problems.length > 0) throw runErrors.decisionsRefused(problems);
}
