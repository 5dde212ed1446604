import { type ConflictItem, type MatchingOutcome, type ProjectResult } from '#libs/matching/outcome';

import type { Words } from './match/report/words.js';
import { columns } from './match/text-columns.js';

/** An outcome for people: figures, projects, then who is where. Reasons are told by their codes, as in the JSON. */
export function outcomeTable(words: Words, outcome: MatchingOutcome): string {
  const parts = outcome.conflict === undefined ? solvedParts(words, outcome) : conflictParts(words, outcome);
  return [columns(summary(words, outcome)), ...parts].join('\n\n').concat('\n');
}

function summary({ say }: Words, outcome: MatchingOutcome): readonly (readonly string[])[] {
  const { status, gap, objective, seed, metrics, profile } = outcome;
  const { placed, students, meanRank, worstRank, blockingPairs } = metrics;
  const ranks = profile.map((count, index) => say('TABLE_AT_RANK', { count: String(count), rank: String(index + 1) }));
  return [
    [say('TABLE_STATUS'), gap > 0 ? say('TABLE_GAP', { status, gap: gap.toFixed(4) }) : status],
    [say('TABLE_OBJECTIVE'), say('TABLE_SEED', { objective, seed: String(seed) })],
    [say('TABLE_PLACED'), say('TABLE_OF_ALL', { placed: String(placed), students: String(students) })],
    [say('TABLE_PROFILE'), ranks.join(', ') || say('TABLE_NO_LISTS')],
    [say('TABLE_MEAN_RANK'), meanRank?.toFixed(2) ?? say('TABLE_NONE')],
    [say('TABLE_WORST_RANK'), worstRank === null ? say('TABLE_NONE') : String(worstRank)],
    [say('TABLE_BLOCKING_PAIRS'), String(blockingPairs)],
  ];
}

function solvedParts({ say }: Words, { projects, assignments, unassigned }: MatchingOutcome): readonly string[] {
  return [
    columns([say('TABLE_PROJECT_COLUMNS').split('|'), ...projects.map(projectRow)]),
    columns([
      say('TABLE_STUDENT_COLUMNS').split('|'),
      ...assignments.map(({ student, project, rank }) => [student, project, String(rank)]),
      ...unassigned.map(({ student, reason }) => [student, '-', reason]),
    ]),
  ];
}

function projectRow(project: ProjectResult): readonly string[] {
  return [project.id, project.status, String(project.size), project.status === 'CLOSED' ? project.reason : ''];
}

function conflictParts({ say }: Words, { conflict = [], relaxations = [] }: MatchingOutcome): readonly string[] {
  return [
    columns([say('TABLE_CONFLICT_COLUMNS').split('|'), ...conflict.map((item) => [conflictText(item)])]),
    columns([
      say('TABLE_RELAXATION_COLUMNS').split('|'),
      ...relaxations.map(({ drop, placed, profile }) => [conflictText(drop), String(placed), profile.join(', ')]),
    ]),
  ];
}

function conflictText(item: ConflictItem): string {
  if ('decision' in item) return `${item.kind} ${item.decision}`;
  return `${item.kind} ${'project' in item ? item.project : item.cap}`;
}
