import {
  type AllocatedCohort,
  type AllocatedProject,
  type AllocationDecision,
  type AllocationProblem,
  type Criterion,
  type NonprofitSize,
} from './cohort-allocation-problem.js';
import { sortedById, sortedTexts } from '../code-unit-order.js';

/** In the order in which the lines of a score are listed. */
export const CRITERIA: readonly Criterion[] = [
  'SKILLS',
  'CAUSES',
  'KINDS',
  'REGION',
  'SMALL_NONPROFIT',
  'CONTINUATION',
];

/** null: nothing stated. */
export interface CanonicalAllocatedProject {
  readonly id: string;
  readonly nonprofitSize: NonprofitSize | null;
  readonly skills: readonly string[];
  readonly causes: readonly string[];
  readonly kinds: readonly string[];
  readonly region: string | null;
  readonly onSite: boolean;
  readonly languages: readonly string[];
  readonly terms: readonly string[] | null;
  readonly weeks: number;
  readonly level: number;
  readonly confidential: boolean;
  readonly tried: readonly string[];
  readonly continues: string | null;
  readonly maxCohorts: number;
}

export interface CanonicalAllocatedCohort {
  readonly id: string;
  readonly minProjects: number;
  readonly maxProjects: number;
  readonly skills: readonly string[];
  readonly causes: readonly string[];
  readonly kinds: readonly string[];
  readonly region: string | null;
  readonly languages: readonly string[];
  readonly term: string | null;
  readonly weeks: number;
  readonly level: number;
  readonly confidential: boolean;
}

/** A valid problem in code unit order with every default filled in: problems that mean the same are equal here. */
export interface CanonicalAllocation {
  readonly seed: number;
  readonly weights: Readonly<Record<Criterion, number>>;
  readonly projects: readonly CanonicalAllocatedProject[];
  readonly cohorts: readonly CanonicalAllocatedCohort[];
  readonly decisions: readonly AllocationDecision[];
}

export function canonicalAllocation(problem: AllocationProblem): CanonicalAllocation {
  const weightOf = (criterion: Criterion): number => problem.weights[criterion] ?? 0;
  return {
    seed: problem.seed,
    weights: {
      SKILLS: weightOf('SKILLS'),
      CAUSES: weightOf('CAUSES'),
      KINDS: weightOf('KINDS'),
      REGION: weightOf('REGION'),
      SMALL_NONPROFIT: weightOf('SMALL_NONPROFIT'),
      CONTINUATION: weightOf('CONTINUATION'),
    },
    projects: sortedById(problem.projects).map(canonicalProject),
    cohorts: sortedById(problem.cohorts).map(canonicalCohort),
    decisions: sortedById(problem.decisions ?? []).map(({ id, kind, project, cohort }) => ({
      id,
      kind,
      project,
      cohort,
    })),
  };
}

function canonicalProject(project: AllocatedProject): CanonicalAllocatedProject {
  return {
    id: project.id,
    nonprofitSize: project.nonprofitSize ?? null,
    skills: distinct(project.skills),
    causes: distinct(project.causes),
    kinds: distinct(project.kinds),
    region: project.region ?? null,
    onSite: project.onSite ?? false,
    languages: distinct(project.languages),
    terms: project.terms === undefined ? null : distinct(project.terms),
    weeks: project.weeks ?? 0,
    level: project.level ?? 0,
    confidential: project.confidential ?? false,
    tried: distinct(project.tried),
    continues: project.continues ?? null,
    maxCohorts: project.maxCohorts ?? 1,
  };
}

function canonicalCohort(cohort: AllocatedCohort): CanonicalAllocatedCohort {
  return {
    id: cohort.id,
    minProjects: cohort.minProjects,
    maxProjects: cohort.maxProjects,
    skills: distinct(cohort.skills),
    causes: distinct(cohort.causes),
    kinds: distinct(cohort.kinds),
    region: cohort.region ?? null,
    languages: distinct(cohort.languages),
    term: cohort.term ?? null,
    weeks: cohort.weeks ?? 0,
    level: cohort.level ?? 0,
    confidential: cohort.confidential ?? false,
  };
}

function distinct(texts: readonly string[] | undefined): readonly string[] {
  return sortedTexts(new Set(texts));
}
