import { compareCodeUnits, sortedById, sortedTexts } from './code-unit-order.js';
import {
  type Decision,
  type GroupDecision,
  type MatchingMentor,
  type MatchingProblem,
  type MatchingProject,
  type MatchingStudent,
  type MentorNeed,
  type Objective,
  type PreviousMatching,
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
  /** null means that the project takes no mentor. */
  readonly mentor: Required<MentorNeed> | null;
  /** null means that the project is indifferent. */
  readonly priorities: TieGroups | null;
}

export interface CanonicalStudent {
  readonly id: string;
  readonly preferences: TieGroups;
  readonly skills: readonly string[];
  readonly term: string | null;
}

export interface CanonicalCap {
  readonly id: string;
  readonly projects: readonly string[];
  readonly maxStudents: number;
  readonly priorities: TieGroups | null;
}

export interface CanonicalTeam {
  readonly id: string;
  readonly members: readonly string[];
  readonly preferences: TieGroups;
}

export type CanonicalMentor = Required<MatchingMentor>;

/**
 * A valid problem with every list in code unit order and every default filled in:
 * problems that mean the same are equal here, which is what makes the input order irrelevant.
 */
export interface CanonicalProblem {
  readonly objective: Objective;
  readonly seed: number;
  readonly projects: readonly CanonicalProject[];
  readonly students: readonly CanonicalStudent[];
  readonly caps: readonly CanonicalCap[];
  readonly teams: readonly CanonicalTeam[];
  readonly mentors: readonly CanonicalMentor[];
  readonly decisions: readonly Decision[];
  /** Without ids that the problem no longer holds; null when there is no previous matching. */
  readonly previous: PreviousMatching | null;
}

export function canonicalProblem(problem: MatchingProblem): CanonicalProblem {
  return {
    objective: problem.objective,
    seed: problem.seed,
    projects: sortedById(problem.projects).map(canonicalProject),
    students: sortedById(problem.students).map(canonicalStudent),
    caps: sortedById(problem.caps ?? []).map(({ id, projects, maxStudents, priorities }) => ({
      id,
      projects: sortedTexts(new Set(projects)),
      maxStudents,
      priorities: canonicalGroups(priorities),
    })),
    teams: sortedById(problem.teams ?? []).map(({ id, members, preferences }) => ({
      id,
      members: sortedTexts(members),
      preferences: canonicalList(preferences),
    })),
    mentors: sortedById(problem.mentors ?? []).map(canonicalMentor),
    decisions: sortedById(problem.decisions ?? []).map(canonicalDecision),
    previous: problem.previous === undefined ? null : canonicalPrevious(problem, problem.previous),
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
    mentor: project.mentor === undefined ? null : canonicalNeed(project.mentor),
    priorities: canonicalGroups(project.priorities),
  };
}

function canonicalNeed({ required, expertise = [], languages = [] }: MentorNeed): Required<MentorNeed> {
  return { required, expertise: sortedTexts(new Set(expertise)), languages: sortedTexts(new Set(languages)) };
}

function canonicalStudent(student: MatchingStudent): CanonicalStudent {
  return {
    id: student.id,
    preferences: canonicalList(student.preferences),
    skills: sortedTexts(new Set(student.skills ?? [])),
    term: student.term ?? null,
  };
}

function canonicalMentor(mentor: MatchingMentor): CanonicalMentor {
  return {
    id: mentor.id,
    capacity: mentor.capacity,
    expertise: sortedTexts(new Set(mentor.expertise ?? [])),
    languages: sortedTexts(new Set(mentor.languages ?? [])),
    conflicts: sortedTexts(new Set(mentor.conflicts ?? [])),
  };
}

function canonicalDecision(decision: Decision): Decision {
  if (isGroup(decision)) {
    return { id: decision.id, kind: decision.kind, students: sortedTexts(new Set(decision.students)) };
  }
  return { id: decision.id, kind: decision.kind, student: decision.student, project: decision.project };
}

function isGroup(decision: Decision): decision is GroupDecision {
  return decision.kind === 'TOGETHER' || decision.kind === 'APART';
}

function canonicalPrevious(problem: MatchingProblem, { assignments, policy }: PreviousMatching): PreviousMatching {
  const students = new Set(problem.students.map(({ id }) => id));
  const projects = new Set(problem.projects.map(({ id }) => id));
  return {
    policy,
    assignments: assignments
      .filter(({ student, project }) => students.has(student) && projects.has(project))
      .map(({ student, project }) => ({ student, project }))
      .sort((left, right) => compareCodeUnits(left.student, right.student)),
  };
}

function canonicalGroups(groups: TieGroups | undefined): TieGroups | null {
  return groups === undefined ? null : canonicalList(groups);
}

function canonicalList(groups: TieGroups): TieGroups {
  return groups.map((group) => (group.length < 2 ? group : sortedTexts(group)));
}
