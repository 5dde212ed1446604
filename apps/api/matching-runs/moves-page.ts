import { inWordsOf } from '../graphql/page-of-parent.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { RunMove } from '#libs/matching-runs/run-moves';
import { type Page, pageOfList, type PageRequest } from '#libs/platform/database/page';

export interface MovesRequest extends PageRequest {
  readonly onlyWorse?: boolean | undefined;
}

/** A page of moves, by the ids of the enrolments. No statement. */
export function movesPage(
  context: RequestContext,
  moves: readonly RunMove[],
  { onlyWorse = false, ...page }: MovesRequest,
): Promise<Page<RunMove>> {
  const asked = moves.filter(({ isWorse }) => isWorse || !onlyWorse);
  const reading = Promise.resolve(asked).then((list) => pageOfList(list, page));
  return reading.catch(inWordsOf(context));
}
