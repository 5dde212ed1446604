import { isRecord, isText, itemsOf, type KnownIds, type UntrustedRecord } from './untrusted-values.js';

/** What the parts of a would-be problem may refer to. */
export interface ValidationScope {
  readonly projects: KnownIds;
  readonly students: KnownIds;
  /** The list that counts for each student, as it stands: the team's for a member, the student's own otherwise. */
  readonly lists: ReadonlyMap<string, unknown>;
}

export function validationScope(problem: UntrustedRecord): ValidationScope {
  const lists = new Map<string, unknown>();
  for (const student of recordsIn(problem.students)) if (isText(student.id)) lists.set(student.id, student.preferences);
  for (const team of recordsIn(problem.teams)) {
    for (const member of itemsOf(team.members)) if (isText(member)) lists.set(member, team.preferences);
  }
  return {
    projects: { noun: 'project', known: idsOf(problem.projects) },
    students: { noun: 'student', known: idsOf(problem.students) },
    lists,
  };
}

export function isListed(list: unknown, project: string): boolean {
  return itemsOf(list).some((group) => itemsOf(group).includes(project));
}

function idsOf(value: unknown): ReadonlySet<string> {
  return new Set(recordsIn(value).flatMap(({ id }) => (isText(id) ? [id] : [])));
}

function recordsIn(value: unknown): readonly UntrustedRecord[] {
  return itemsOf(value).filter(isRecord);
}
