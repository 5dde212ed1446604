import { partOf } from '../graphql/part-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { CohortFigure, CohortFigures, CohortFiguresReadModel } from '#libs/schools/cohort-figures.read-model';

/** A figure of a cohort, or null where the caller may not read it; all figures of the answer come in one query. */
export function cohortFigureOf<Figure extends CohortFigure>(
  context: RequestContext,
  readModel: CohortFiguresReadModel,
  { id, figure }: { readonly id: string; readonly figure: Figure },
): Promise<NonNullable<CohortFigures[Figure]> | null> {
  const load = (ids: readonly string[], figures: readonly (keyof CohortFigures)[]) =>
    readModel.figuresOf(context.actor, ids, figures);
  return partOf(context, { rows: 'cohort-figures', id, part: figure }, load);
}
