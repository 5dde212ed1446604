import { decodeGlobalId } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { cohortFigureOf } from './cohort-figure.js';
import type { CohortType } from './cohort.type.js';
import { type CohortAction, cohortActions } from './school-enums.js';
import { allowedVerbs } from '#libs/platform/lifecycle/lifecycle';
import type { CohortFiguresReadModel } from '#libs/schools/cohort-figures.read-model';
import { cohortLifecycle } from '#libs/schools/cohort-lifecycle';
import { cohortSituation } from '#libs/schools/cohort-situation';

/** What only the request itself will say is taken as said well. */
const wellAsked = { closeAt: null, reason: 'Given with the request' };

/** What the caller may do with a cohort now; the figures of all cohorts of the answer come in one query. */
export async function allowedCohortActions(
  context: RequestContext,
  figures: CohortFiguresReadModel,
  cohort: CohortType,
): Promise<CohortAction[]> {
  const id = decodeGlobalId(cohort.id)?.id ?? '';
  const moment = await cohortFigureOf(context, figures, { id, figure: 'moment' });
  if (!moment) return [];
  const situation = cohortSituation(context.actor, { ...cohort, id }, { ...moment, ...wellAsked });
  const allowed = allowedVerbs(cohortLifecycle, situation);
  return cohortActions.filter((action) => allowed.includes(action));
}
