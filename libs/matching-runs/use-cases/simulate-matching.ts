import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { maySimulate } from '#libs/matching-runs/matching-run.policy';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { projectsOfRun } from '#libs/matching-runs/offered-projects';
import { type AskedRun, openRun, refuseBadDecisions } from '#libs/matching-runs/open-run';
import { namedDecisions } from '#libs/matching-runs/run-decision';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce } from '#libs/platform/idempotency/create-once';
import { loadCohort } from '#libs/schools/load-cohort';

/** Enough to compare all objectives; the worker computes one run at a time, and others wait too. */
const mostWaiting = 4;

/**
 * Asks what a matching of a cohort would come to, with the preferences as they are now. It locks nothing, is nobody's
 * result, and may be asked for beside a run that is under way.
 */
@Injectable()
export class SimulateMatching {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: AskedRun): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, 'matching-run.simulate', async (work) => {
      const cohort = await loadCohort(work, actor, input.cohortId);
      if (actor.kind !== 'person' || !maySimulate(actor, cohort)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'simulateMatching', input, () => request(work, input, actor.id));
      return work.tx.findOneByOrFail(MatchingRun, { id });
    });
  }
}

async function request(work: Work, input: AskedRun, requestedById: string): Promise<string> {
  const { cohortId, objective, seed } = input;
  const kind = 'SIMULATION' as const;
  const waiting = { cohortId, kind, status: In(['QUEUED' as const, 'RUNNING' as const]) };
  if ((await work.tx.countBy(MatchingRun, waiting)) >= mostWaiting) throw runErrors.tooManySimulations();
  const projects = await projectsOfRun(work.tx, { cohortId, kind });
  if (projects.length === 0) throw runErrors.nothingToMatch();
  await refuseBadDecisions(
    work,
    input,
    projects.map(({ id }) => id),
  );

  const decisions = namedDecisions([...input.decisions, ...input.groups]);
  return openRun(work, { kind, cohortId, requestedById, objective, seed, decisions });
}
