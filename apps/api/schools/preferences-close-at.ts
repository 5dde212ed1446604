import { closingInstant } from '../calls/closing-instant.js';
import type { OpenPreferencesInput } from './cohort.inputs.js';
import type { Actor } from '#libs/identity/actor';
import type { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

/** The instant of a closing time on the cohort's wall clock; null when none is wished, or for a cohort out of sight. */
export async function preferencesCloseAt(
  byIds: SchoolsByIdsReadModel,
  actor: Actor,
  { cohortId, closesAtLocal }: OpenPreferencesInput,
): Promise<Date | null> {
  if (!closesAtLocal) return null;
  const [cohort] = await byIds.cohortsByIds(actor, [cohortId]);
  return cohort ? closingInstant(closesAtLocal, cohort.timeZone) : null;
}
