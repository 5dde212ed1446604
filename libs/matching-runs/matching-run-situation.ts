import type { Actor } from '#libs/identity/actor';
import type { RunRelation, RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { type CohortOfRun, relationsToRun } from '#libs/matching-runs/matching-run.policy';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';

/** What the lifecycle of a run needs to know: no verb has a condition beyond the status and the actor. */
export function runSituation(
  actor: Actor,
  run: { readonly status: RunStatus },
  cohort: CohortOfRun,
): Situation<RunStatus, RunRelation, never> {
  return { status: run.status, relations: relationsToRun(actor, cohort), facts: {} };
}
