import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import type { ConflictItem } from '#libs/matching/outcome';
import { namedConflict } from '#libs/matching-runs/conflict-names';
import { loadRun } from '#libs/matching-runs/load-run';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { mayRelaxRun } from '#libs/matching-runs/matching-run.policy';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { offeredProjects } from '#libs/matching-runs/offered-projects';
import { type NewRun, openRun, refuseWhileActive } from '#libs/matching-runs/open-run';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { loadCohort } from '#libs/schools/load-cohort';

export interface RunRelaxation extends CreatingInput {
  readonly runId: string;
  /** The name of the rule in the conflict of the run. */
  readonly item: string;
  /** Why it is dropped; kept with the new run. */
  readonly reason: string;
}

/**
 * Asks for a run without a solution again, without one of the rules that contradict each other: a decision of the
 * staff, or a rule of a project, which then does not bind in the new run and stands as it is in the project.
 */
@Injectable()
export class RelaxMatchingRun {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: RunRelaxation): Promise<MatchingRun> {
    return this.unitOfWork.run(actor, 'matching-run.relax', async (work) => {
      const { run, cohort } = await loadRun(work, actor, input.runId);
      if (actor.kind !== 'person' || !mayRelaxRun(actor, run, cohort)) throw platformErrors.forbidden();
      // The cohort is held, so that no second run begins before the commit.
      await loadCohort(work, actor, run.cohortId);

      const id = await createOnce(work, 'relaxMatchingRun', input, () => relax(work, run, { ...input, by: actor.id }));
      return work.tx.findOneByOrFail(MatchingRun, { id });
    });
  }
}

async function relax(
  work: Work,
  run: MatchingRun,
  { item: name, reason, by }: RunRelaxation & { readonly by: string },
): Promise<string> {
  if (run.status !== 'INFEASIBLE') throw runErrors.runNotInfeasible();
  if (!reason.trim()) throw runErrors.relaxationReasonRequired();
  const dropped = namedConflict(run.outcome).find((one) => one.name === name)?.item;
  const rules = dropped && rulesWithout(run, dropped);
  if (!rules) throw runErrors.conflictItemUnknown();
  if (run.kind !== 'SIMULATION') await refuseWhileActive(work, run.cohortId);

  const { kind, cohortId, objective, seed, previousRunId, policy } = run;
  const asked: NewRun = { kind, cohortId, requestedById: by, objective, seed, previousRunId, policy, ...rules };
  const toLock = kind === 'ALLOCATION' ? await offeredProjects(work.tx, cohortId, ['PUBLISHED']) : [];
  return openRun(
    work,
    { ...asked, relaxedRunId: run.id, requestReason: reason },
    toLock.map(({ id }) => id),
  );
}

/** The decisions and waivers of the run without the rule; null for a rule that nobody may drop. */
function rulesWithout(
  { decisions, waivers }: MatchingRun,
  dropped: ConflictItem,
): Pick<MatchingRun, 'decisions' | 'waivers'> | null {
  if ('decision' in dropped) return { decisions: decisions.filter(({ id }) => id !== dropped.decision), waivers };
  if ('cap' in dropped) return null;
  return { decisions, waivers: [...waivers, { kind: dropped.kind, projectId: dropped.project }] };
}
