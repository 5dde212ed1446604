import type { RequestContext } from '../graphql/request-context.js';
import { cohortOfRun } from './cohort-of-run.js';
import { type RunAction, runActions } from './matching-run-enums.js';
import type { MatchingRunType } from './matching-run.type.js';
import { runLifecycle } from '#libs/matching-runs/matching-run-lifecycle';
import { runSituation } from '#libs/matching-runs/matching-run-situation';
import { allowedVerbs } from '#libs/platform/lifecycle/lifecycle';
import type { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

/** What the caller may do with a matching now; the cohorts of all matchings of the answer come in one query. */
export async function allowedRunActions(
  context: RequestContext,
  schools: SchoolsByIdsReadModel,
  { row }: MatchingRunType,
): Promise<RunAction[]> {
  const cohort = await cohortOfRun(context, schools, row);
  if (!cohort) return [];
  const allowed = allowedVerbs(runLifecycle, runSituation(context.actor, row, { cohort }));
  return runActions.filter((action) => allowed.includes(action));
}
