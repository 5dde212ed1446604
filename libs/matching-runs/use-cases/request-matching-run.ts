import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { mayRequestRun } from '#libs/matching-runs/matching-run.policy';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { offeredProjects } from '#libs/matching-runs/offered-projects';
import { type AskedRun, openRun, refuseBadDecisions, refuseWhileActive } from '#libs/matching-runs/open-run';
import { namedDecisions } from '#libs/matching-runs/run-decision';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce } from '#libs/platform/idempotency/create-once';
import type { Cohort } from '#libs/schools/cohort.entity';
import { loadCohort } from '#libs/schools/load-cohort';

export type NewMatchingRun = AskedRun;

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
  const decisions = namedDecisions([...input.decisions, ...input.groups]);
  return openRun(work, { kind: 'ALLOCATION', cohortId, requestedById, objective, seed, decisions }, projectIds);
}

async function refuseUnlessMatchable(work: Work, { id: cohortId, status }: Cohort): Promise<void> {
  if (status === 'ALLOCATED') throw runErrors.cohortAllocated();
  if (status !== 'PREFERENCES_CLOSED') throw runErrors.preferencesStillOpen();
  await refuseWhileActive(work, cohortId);
}

async function publishedOffers({ tx }: Work, cohortId: string): Promise<string[]> {
  const projects = await offeredProjects(tx, cohortId, ['PUBLISHED']);
  if (projects.length === 0) throw runErrors.nothingToMatch();
  return projects.map(({ id }) => id);
}
