import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { type EnrolmentType, toEnrolmentType } from './enrolment.type.js';
import type { Enrolment } from '#libs/schools/enrolment.entity';
import type { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

/** The enrolment beside a noun, or null for one that the caller may not read; those of the whole answer in one query. */
export async function loadEnrolmentType(
  context: RequestContext,
  byIds: SchoolsByIdsReadModel,
  enrolmentId: string,
): Promise<EnrolmentType | null> {
  const enrolment = await enrolmentLoaderOf(context, byIds).load(enrolmentId);
  return enrolment && toEnrolmentType(enrolment);
}

const nameless = '…';

/** The names of students by the ids of their enrolments; one whom the caller may not read has no name. */
export async function studentNamesOf(
  context: RequestContext,
  byIds: SchoolsByIdsReadModel,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const loader = enrolmentLoaderOf(context, byIds);
  const enrolments: (Enrolment | null)[] = await Promise.all(ids.map((id) => loader.load(id)));
  return new Map(ids.map((id, index) => [id, enrolments[index]?.user.name ?? nameless]));
}

function enrolmentLoaderOf(context: RequestContext, byIds: SchoolsByIdsReadModel) {
  return loaderOf(context, 'enrolments', (ids) => byIds.enrolmentsByIds(context.actor, ids));
}
