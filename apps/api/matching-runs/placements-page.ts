import { inWordsOf } from '../graphql/page-of-parent.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type Placement, placementsOf, type PlacesOfOutcome } from '#libs/matching-runs/placements';
import { type Page, pageOfList, type PageRequest } from '#libs/platform/database/page';

/** A page of what a run gives its students, by the ids of their enrolments. No statement. */
export function placementsPage(
  context: RequestContext,
  places: PlacesOfOutcome | null,
  page: PageRequest,
): Promise<Page<Placement>> {
  const reading = Promise.resolve(placementsOf(places)).then((placements) => pageOfList(placements, page));
  return reading.catch(inWordsOf(context));
}
