import { type ProblemFault } from './problem-fault.js';
import { checkReferences, checkText, fault, isRecord, isText, itemsOf } from './untrusted-values.js';
import { checkTieGroups } from './validate-tie-groups.js';
import { type ValidationScope } from './validation-scope.js';

export function checkTeam(team: unknown, path: string, scope: ValidationScope): readonly ProblemFault[] {
  if (!isRecord(team)) return [{ path, message: 'must be an object' }];

  const isEmpty = Array.isArray(team.members) && itemsOf(team.members).length === 0;
  return [
    ...checkText(team.id, `${path}.id`),
    ...fault(!isEmpty, `${path}.members`, 'must name a student'),
    ...checkReferences(team.members, `${path}.members`, scope.students),
    ...checkTieGroups(team.preferences, `${path}.preferences`, scope.projects),
  ];
}

/** One fault for each member whom an earlier team already has; somebody twice in one team is that team's own fault. */
export function checkMemberships(teams: unknown, path: string): readonly ProblemFault[] {
  const teamOf = new Map<string, number>();
  return itemsOf(teams).flatMap((team, index) =>
    membersOf(team).flatMap((member, position) => {
      if (!isText(member)) return [];
      const first = teamOf.get(member) ?? index;
      teamOf.set(member, first);
      const memberPath = `${path}[${index}].members[${position}]`;
      return fault(first === index, memberPath, `is in another team already: ${JSON.stringify(member)}`);
    }),
  );
}

function membersOf(team: unknown): readonly unknown[] {
  return isRecord(team) ? itemsOf(team.members) : [];
}
