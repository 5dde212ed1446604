import type { NewGroupDecision, NewPairDecision } from '#libs/matching-runs/run-decision';

type Pairs = readonly NewPairDecision[];

/**
 * The positions of the decisions that an earlier one of the same list rules out, whatever else there is: another place
 * imposed on the same student, or the same place imposed and forbidden. O(n²) for n decisions, which people type.
 */
export function contradictingPairs(decisions: Pairs): number[] {
  return decisions.flatMap((decision, index) =>
    decisions.slice(0, index).some((earlier) => excludesPair(earlier, decision)) ? [index] : [],
  );
}

function excludesPair(one: NewPairDecision, other: NewPairDecision): boolean {
  if (one.enrolmentId !== other.enrolmentId) return false;
  const isSameProject = one.projectId === other.projectId;
  if (one.kind === 'PIN' && other.kind === 'PIN') return !isSameProject;
  return isSameProject && one.kind !== other.kind;
}

/**
 * The positions of the groups that the places imposed on their members rule out: apart in one project, or together in
 * two.
 */
export function contradictingGroups(groups: readonly NewGroupDecision[], decisions: Pairs): number[] {
  const imposed = decisions.filter(({ kind }) => kind === 'PIN');
  return groups.flatMap(({ kind, enrolmentIds }, index) => {
    const places = imposed.filter(({ enrolmentId }) => enrolmentIds.includes(enrolmentId));
    const projects = new Set(places.map(({ projectId }) => projectId)).size;
    const students = new Set(places.map(({ enrolmentId }) => enrolmentId)).size;
    const isBroken = kind === 'TOGETHER' ? projects > 1 : projects < students;
    return isBroken ? [index] : [];
  });
}
