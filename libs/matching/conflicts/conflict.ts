import { type CanonicalProblem, type CanonicalProject } from '../canonical-problem.js';
import { canonicalJson } from '../hash.js';
import { type ConflictItem } from '../outcome.js';

/** Every constraint that may take part in a conflict, in a fixed order; lists and one place each are not in question. */
export function constraintsOf(problem: CanonicalProblem): readonly ConflictItem[] {
  return [
    ...problem.decisions.map((decision) => ({ kind: decision.kind, decision: decision.id })),
    ...problem.caps.map((cap) => ({ kind: 'CAP', cap: cap.id }) as const),
    ...problem.projects.flatMap(projectConstraints),
  ];
}

/** The problem with only the given constraints in force. */
export function withOnly(problem: CanonicalProblem, kept: readonly ConflictItem[]): CanonicalProblem {
  const keys = new Set(kept.map(canonicalJson));
  const holds = (item: ConflictItem): boolean => keys.has(canonicalJson(item));
  return {
    ...problem,
    decisions: problem.decisions.filter(({ id, kind }) => holds({ kind, decision: id })),
    caps: problem.caps.filter(({ id }) => holds({ kind: 'CAP', cap: id })),
    projects: problem.projects.map((project) => ({
      ...project,
      minSize: holds({ kind: 'MINIMUM', project: project.id }) ? project.minSize : 0,
      maxSize: holds({ kind: 'MAXIMUM', project: project.id }) ? project.maxSize : problem.students.length,
      requiredSkills: holds({ kind: 'SKILL', project: project.id }) ? project.requiredSkills : [],
      terms: holds({ kind: 'CALENDAR', project: project.id }) ? project.terms : null,
      mentor: holds({ kind: 'MENTOR', project: project.id }) ? project.mentor : null,
    })),
  };
}

export function withoutItem(problem: CanonicalProblem, dropped: ConflictItem): CanonicalProblem {
  const key = canonicalJson(dropped);
  return withOnly(
    problem,
    constraintsOf(problem).filter((item) => canonicalJson(item) !== key),
  );
}

function projectConstraints({ id, minSize, requiredSkills, terms, mentor }: CanonicalProject): readonly ConflictItem[] {
  return [
    ...(terms === null ? [] : [{ kind: 'CALENDAR', project: id } as const]),
    ...(requiredSkills.length === 0 ? [] : [{ kind: 'SKILL', project: id } as const]),
    ...(mentor?.required === true ? [{ kind: 'MENTOR', project: id } as const] : []),
    ...(minSize <= 1 ? [] : [{ kind: 'MINIMUM', project: id } as const]),
    { kind: 'MAXIMUM', project: id },
  ];
}
