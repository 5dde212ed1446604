import { partOf } from '../graphql/part-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { RunResult, RunResults, RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';

/** A part of what came out of a run, or null; all parts that the answer needs of all its runs come in one query. */
export function runResultOf<Result extends RunResult>(
  context: RequestContext,
  readModel: RunResultsReadModel,
  { id, result }: { readonly id: string; readonly result: Result },
): Promise<NonNullable<RunResults[Result]> | null> {
  const load = (ids: readonly string[], results: readonly (keyof RunResults)[]) =>
    readModel.resultsOf(context.actor, ids, results);
  return partOf(context, { rows: 'run-results', id, part: result }, load);
}
