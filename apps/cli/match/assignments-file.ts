import { placementsOf } from '#libs/matching-runs/placements';
import { resultsSpreadsheet } from '#libs/matching-runs/results-spreadsheet';
import type { Locale } from '#libs/platform/i18n/locale';
import type { Comparison } from '../match-comparison.js';
import type { FolderPeople } from './folder-people.js';

/** Everybody's place in the first outcome, in the order of the students' file, as the product exports results. */
export function assignmentsSpreadsheet(locale: Locale, { outcomes }: Comparison, people: FolderPeople): string {
  const placements = new Map(placementsOf(outcomes[0] ?? null).map((placement) => [placement.id, placement]));
  const rows = [...people.students].map(([id, { name, email, studentNumber }]) => {
    const { projectId = null, rank = null, reason = null } = placements.get(id) ?? {};
    const project = projectId === null ? null : (people.projects.get(projectId)?.title ?? projectId);
    return { name, email, studentNumber, project, rank, reason };
  });
  return resultsSpreadsheet(locale, rows);
}
