import type { RequestContext } from '../graphql/request-context.js';
import { projectTitlesOf } from '../projects/project-loader.js';
import type { PlaceFields } from './place-fields.type.js';
import { explainInWords, placedInWords, unplacedInWords } from '#libs/matching-runs/explanation-words';
import type { ProjectsReadModel } from '#libs/projects/projects.read-model';

/** One sentence for each project that the student ranked higher; the titles of the whole answer come in one query. */
export async function explanationOf(
  context: RequestContext,
  projects: ProjectsReadModel,
  { higherChoices }: PlaceFields,
): Promise<string[]> {
  const why = higherChoices.map((choice) => choice.row);
  const titles = await projectTitlesOf(
    context,
    projects,
    why.map(({ project }) => project),
  );
  return explainInWords(context.locale, { why }, titles);
}

/** The rank of the place or, without one, the reason; null only for what says neither. */
export function reasonInWordsOf({ locale }: RequestContext, { rank, reason }: PlaceFields): string | null {
  if (rank !== null) return placedInWords(locale, rank);
  return reason && unplacedInWords(locale, reason);
}
