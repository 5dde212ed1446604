import type { RequestContext } from '../graphql/request-context.js';
import { projectTitlesOf } from '../projects/project-loader.js';
import type { PlaceFields } from './place-fields.type.js';
import { explainInWords, unplacedInWords } from '#libs/matching-runs/explanation-words';
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

export function unplacedReasonOf({ locale }: RequestContext, { reason }: PlaceFields): string | null {
  return reason && unplacedInWords(locale, reason);
}
