import { compareCodeUnits, sortedById, sortedTexts } from './code-unit-order.js';
import {
  type MatchingProblem,
  type MatchingProject,
  type MatchingStudent,
  type Objective,
  type PairDecision,
  type SkillNeed,
  type TieGroups,
} from './problem.js';

export interface CanonicalProject {
  readonly id: string;
  readonly minSize: number;
  readonly maxSize: number;
  readonly requiredSkills: readonly SkillNeed[];
  /** null means any term. */
  readonly terms: readonly string[] | null;
}

export interface CanonicalStudent {
  readonly id: string;
  readonly preferences: TieGroups;
  readonly skills: readonly string[];
  readonly term: string | null;
}

/**
 * A valid problem with every list in code unit order and every default filled in:
 * problems that mean the same are equal here, which is what makes the input order irrelevant.
 */
export interface CanonicalProblem {
  readonly objective: Objective;
  readonly seed: number;
  readonly projects: readonly CanonicalProject[];
  readonly students: readonly CanonicalStudent[];
  readonly decisions: readonly PairDecision[];
}

export function canonicalProblem(problem: MatchingProblem): CanonicalProblem {
  return {
    objective: problem.objective,
    seed: problem.seed,
    projects: sortedById(problem.projects).map(canonicalProject),
    students: sortedById(problem.students).map(canonicalStudent),
    decisions: sortedById(pairDecisions(problem)),
  };
}

function canonicalProject(project: MatchingProject): CanonicalProject {
  return {
    id: project.id,
    minSize: project.minSize,
    maxSize: project.maxSize,
    requiredSkills: (project.requiredSkills ?? [])
      .map(({ skill, count }) => ({ skill, count }))
      .sort((left, right) => compareCodeUnits(left.skill, right.skill)),
    terms: project.terms === undefined ? null : sortedTexts(project.terms),
  };
}

function canonicalStudent(student: MatchingStudent): CanonicalStudent {
  return {
    id: student.id,
    preferences: student.preferences.map(sortedTexts),
    skills: sortedTexts(new Set(student.skills ?? [])),
    term: student.term ?? null,
  };
}

function pairDecisions(problem: MatchingProblem): readonly PairDecision[] {
  return (problem.decisions ?? []).flatMap((decision) =>
    decision.kind === 'PIN' || decision.kind === 'FORBID'
      ? [{ id: decision.id, kind: decision.kind, student: decision.student, project: decision.project }]
      : [],
  );
}
