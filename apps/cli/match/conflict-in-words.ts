import type { ConflictItem, MatchingOutcome } from '#libs/matching/outcome';
import type { Decision } from '#libs/matching/problem';
import { conflictInWords, relaxationInWords } from '#libs/matching-runs/explanation-words';
import type { RunDecision } from '#libs/matching-runs/run-decision';
import type { FolderPeople } from './folder-people.js';
import type { Words } from './report/words.js';

/** What contradicts what, a sentence for each rule, with the row of the file where staff wrote it. */
export function conflictOf(words: Words, { conflict = [] }: MatchingOutcome, people: FolderPeople): readonly string[] {
  return conflict.map((item) => ruleInWords(words, item, people));
}

/** What dropping one of the rules would give; nothing when no single one is enough. */
export function relaxationsOf(
  words: Words,
  { relaxations = [] }: MatchingOutcome,
  people: FolderPeople,
): readonly string[] {
  return relaxations.map(({ drop, placed, profile }) =>
    relaxationInWords(words.locale, { rule: ruleInWords(words, drop, people), placed, profile }),
  );
}

function ruleInWords({ locale, say }: Words, item: ConflictItem, people: FolderPeople): string {
  const titles = new Map([...people.projects].map(([id, { title }]) => [id, title]));
  if ('cap' in item) {
    const { projects = [], maxStudents: most = 0 } = people.caps.get(item.cap) ?? {};
    const named = projects.map((id) => titles.get(id) ?? id).join(', ');
    return say('CONFLICT_LIMIT', { limit: item.cap, most, projects: named });
  }
  const names = new Map([...titles, ...[...people.students].map(([id, { name }]) => [id, name] as const)]);
  const written = 'decision' in item ? people.decisions.get(item.decision) : undefined;
  const decisions = written === undefined ? [] : [runDecision(written.decision)];
  const rule = conflictInWords(locale, [item], { names, decisions }).join(' ');
  return written === undefined ? rule : say('RULE_OF_ROW', { rule, row: written.row });
}

function runDecision(decision: Decision): RunDecision {
  const { id } = decision;
  if ('students' in decision) return { id, kind: decision.kind, enrolmentIds: decision.students };
  return { id, kind: decision.kind, enrolmentId: decision.student, projectId: decision.project };
}
