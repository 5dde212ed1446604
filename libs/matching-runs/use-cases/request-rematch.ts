import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import type { AskedDecisions } from '#libs/matching-runs/check-decisions';
import { MatchingRun, type RematchPolicy } from '#libs/matching-runs/matching-run.entity';
import { mayRequestRematch } from '#libs/matching-runs/matching-run.policy';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { projectsOfRun } from '#libs/matching-runs/offered-projects';
import { openRun, refuseBadDecisions, refuseWhileActive } from '#libs/matching-runs/open-run';
import { namedDecisions } from '#libs/matching-runs/run-decision';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { loadCohort } from '#libs/schools/load-cohort';

export interface NewRematch extends CreatingInput, AskedDecisions {
  readonly cohortId: string;
  readonly policy: RematchPolicy;
}

/**
 * Asks for a change of the published places of a cohort, because a student has left or the staff has decided something
 * since. Objective, seed, decisions and waivers are those of the published run, and more decisions may come to them.
 * The places stand as they are until the result is published.
 */
@Injectable()
export class RequestRematch {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewRematch): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, 'matching-run.rematch', async (work) => {
      // The cohort is held, so that no second run begins before the commit.
      const cohort = await loadCohort(work, actor, input.cohortId);
      if (actor.kind !== 'person' || !mayRequestRematch(actor, cohort)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'requestRematch', input, () => request(work, input, actor.id));
      return work.tx.findOneByOrFail(MatchingRun, { id });
    });
  }
}

async function request(work: Work, input: NewRematch, requestedById: string): Promise<string> {
  const { cohortId, policy } = input;
  const previous = await latestPublished(work, cohortId);
  if (!previous) throw runErrors.nothingPublished();
  await refuseWhileActive(work, cohortId);
  const projects = await projectsOfRun(work.tx, { cohortId, kind: 'REMATCH' });
  await refuseBadDecisions(
    work,
    input,
    projects.map(({ id }) => id),
  );

  const { id: previousRunId, objective, seed, waivers } = previous;
  const decisions = namedDecisions([...previous.decisions, ...input.decisions, ...input.groups]);
  const asked = { kind: 'REMATCH' as const, cohortId, requestedById, objective, seed, decisions, waivers };
  return openRun(work, { ...asked, previousRunId, policy });
}

function latestPublished({ tx }: Work, cohortId: string): Promise<MatchingRun | null> {
  return tx.findOne(MatchingRun, { where: { cohortId, status: 'PUBLISHED' }, order: { publishedAt: 'DESC' } });
}
