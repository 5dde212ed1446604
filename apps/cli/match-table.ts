import { type ConflictItem, type MatchingOutcome, type ProjectResult } from '#libs/matching/outcome';

import { columns } from './match/text-columns.js';

/** An outcome for people: figures, projects, then who is where. */
export function outcomeTable(outcome: MatchingOutcome): string {
  const { metrics, profile } = outcome;
  const summary = [
    ['status', outcome.gap > 0 ? `${outcome.status} (gap ${outcome.gap.toFixed(4)})` : outcome.status],
    ['objective', `${outcome.objective}, seed ${outcome.seed}`],
    ['placed', `${metrics.placed} of ${metrics.students}`],
    ['profile', profile.map((count, index) => `${count} at rank ${index + 1}`).join(', ') || 'empty lists'],
    ['mean rank', metrics.meanRank?.toFixed(2) ?? 'none'],
    ['worst rank', String(metrics.worstRank ?? 'none')],
    ['blocking pairs', String(metrics.blockingPairs)],
  ];
  return [columns(summary), ...(outcome.conflict === undefined ? solvedParts(outcome) : conflictParts(outcome))]
    .join('\n\n')
    .concat('\n');
}

function solvedParts({ projects, assignments, unassigned }: MatchingOutcome): readonly string[] {
  return [
    columns([['PROJECT', 'STATUS', 'SIZE', 'REASON'], ...projects.map(projectRow)]),
    columns([
      ['STUDENT', 'PROJECT', 'RANK'],
      ...assignments.map(({ student, project, rank }) => [student, project, String(rank)]),
      ...unassigned.map(({ student, reason }) => [student, '-', reason]),
    ]),
  ];
}

function projectRow(project: ProjectResult): readonly string[] {
  return [project.id, project.status, String(project.size), project.status === 'CLOSED' ? project.reason : ''];
}

function conflictParts({ conflict = [], relaxations = [] }: MatchingOutcome): readonly string[] {
  return [
    columns([['CONFLICT'], ...conflict.map((item) => [conflictText(item)])]),
    columns([
      ['WITHOUT', 'PLACED', 'PROFILE'],
      ...relaxations.map(({ drop, placed, profile }) => [conflictText(drop), String(placed), profile.join(', ')]),
    ]),
  ];
}

function conflictText(item: ConflictItem): string {
  if ('decision' in item) return `${item.kind} ${item.decision}`;
  return `${item.kind} ${'project' in item ? item.project : item.cap}`;
}
