import { placementsOf } from '#libs/matching-runs/placements';
import { placeColumns, spreadsheetOf } from '#libs/matching-runs/results-spreadsheet';
import type { Comparison } from '../match-comparison.js';
import type { FolderPeople } from './folder-people.js';
import type { Words } from './report/words.js';

/**
 * Everybody's place in the first outcome, in the order of the students' file, as the product exports results. Where no
 * distribution keeps the rules, that is everybody's reason: a file of an earlier run must not be taken for this one.
 */
export function assignmentsSpreadsheet(words: Words, { outcomes }: Comparison, people: FolderPeople): string {
  const [outcome] = outcomes;
  const placements = new Map(placementsOf(outcome ?? null).map((placement) => [placement.id, placement]));
  const rows = [...people.students].map(([id, { name, email, studentNumber }]) => {
    const { projectId = null, rank = null, reason = null } = placements.get(id) ?? {};
    const project = projectId === null ? null : (people.projects.get(projectId)?.title ?? projectId);
    return { name, email, studentNumber, project, rank, reason };
  });
  const nothing = { heading: 'HEADING_REASON' as const, cell: () => words.say('INFEASIBLE_TITLE') };
  const columns =
    outcome?.status === 'INFEASIBLE'
      ? placeColumns.map((column) => (column.heading === 'HEADING_REASON' ? nothing : column))
      : placeColumns;
  return spreadsheetOf(words.locale, columns, rows);
}
