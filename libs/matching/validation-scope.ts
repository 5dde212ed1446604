import { isRecord, isText, itemsOf, type KnownIds, textsUnder, type UntrustedRecord } from './untrusted-values.js';
import { rankedIds } from './validate-tie-groups.js';

/** What the parts of a would-be problem may refer to. */
export interface ValidationScope {
  readonly projects: KnownIds;
  readonly students: KnownIds;
  /** The projects on the list that counts for each student: the team's for a member, the student's own otherwise. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
}

export function validationScope(problem: UntrustedRecord): ValidationScope {
  const ownLists = itemsOf(problem.students)
    .filter(isRecord)
    .flatMap(({ id, preferences }) => (isText(id) ? [[id, listed(preferences)] as const] : []));
  const teamLists = itemsOf(problem.teams)
    .filter(isRecord)
    .flatMap(({ members, preferences }) => {
      const list = listed(preferences);
      return itemsOf(members).flatMap((member) => (isText(member) ? [[member, list] as const] : []));
    });
  return {
    projects: { noun: 'project', known: idsOf(problem.projects) },
    students: { noun: 'student', known: idsOf(problem.students) },
    lists: new Map([...ownLists, ...teamLists]),
  };
}

function idsOf(value: unknown): ReadonlySet<string> {
  return new Set(textsUnder(value, '', 'id').map(({ text }) => text));
}

function listed(preferences: unknown): ReadonlySet<string> {
  return new Set(rankedIds(preferences, '').map(({ text }) => text));
}
