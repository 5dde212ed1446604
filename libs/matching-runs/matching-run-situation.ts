import type { Actor } from '#libs/identity/actor';
import type { RunGuard, RunKind, RunRelation, RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { type CohortOfRun, relationsToRun } from '#libs/matching-runs/matching-run.policy';
import type { Situation } from '#libs/platform/lifecycle/lifecycle';

export type RunSituation = Situation<RunStatus, RunRelation, RunGuard>;

interface RunFacts {
  readonly status: RunStatus;
  readonly kind: RunKind;
  readonly requestedById: string;
}

/** What the lifecycle of a run needs to know; that worse moves are accepted is asked at the approval alone. */
export function runSituation(
  actor: Actor,
  run: RunFacts,
  { cohort, worseMovesAccepted = true }: { readonly cohort: CohortOfRun; readonly worseMovesAccepted?: boolean },
): RunSituation {
  const relations = relationsToRun(actor, cohort);
  return {
    status: run.status,
    relations: actor.id === run.requestedById ? [...relations, 'requester'] : relations,
    facts: { isNoSimulation: run.kind !== 'SIMULATION', worseMovesAccepted },
  };
}

/** The same for what the product itself does. */
export function systemSituation({ status }: Pick<RunFacts, 'status'>): RunSituation {
  return { status, relations: ['system'], facts: { isNoSimulation: true, worseMovesAccepted: true } };
}
