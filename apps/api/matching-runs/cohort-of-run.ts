import type { RequestContext } from '../graphql/request-context.js';
import { type CohortType, toCohortType } from '../schools/cohort.type.js';
import { loadCohortType } from '../schools/cohort-loader.js';
import type { RunSummary } from '#libs/matching-runs/matching-runs.read-model';
import type { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

/** The cohort of a matching: whoever may read the matching may read it, so the one read along with it will do. */
export async function cohortOfRun(
  context: RequestContext,
  schools: SchoolsByIdsReadModel,
  { cohort, cohortId }: RunSummary,
): Promise<CohortType | null> {
  return cohort ? toCohortType(cohort) : loadCohortType(context, schools, cohortId);
}
