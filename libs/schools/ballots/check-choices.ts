import type { Choices } from '#libs/schools/ballots/ballot-choices';
import { schoolErrors } from '#libs/schools/schools.errors';

/** Throws PROJECT_NOT_OFFERED or PROJECT_REPEATED with the path of the first choice that cannot stand. */
export function checkChoices(choices: Choices, offered: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const [rank, tied] of choices.entries()) {
    for (const [index, projectId] of tied.entries()) {
      const path = ['choices', `${rank}`, `${index}`];
      if (!offered.has(projectId)) throw schoolErrors.projectNotOffered(path);
      if (seen.has(projectId)) throw schoolErrors.projectRepeated(path);
      seen.add(projectId);
    }
  }
}
