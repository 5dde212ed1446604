import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type CohortType, toCohortType } from './cohort.type.js';
import type { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

/** The cohort of a noun, or null for one that the caller may not see, such as one they have left. */
export async function loadCohortType(
  context: RequestContext,
  byIds: SchoolsByIdsReadModel,
  cohortId: string,
): Promise<CohortType | null> {
  const loader = loaderOf(context, 'cohorts', (ids) => byIds.cohortsByIds(context.actor, ids));
  const cohort = await loader.load(cohortId);
  return cohort && toCohortType(cohort);
}
