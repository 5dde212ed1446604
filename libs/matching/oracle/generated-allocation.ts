import {
  type AllocatedCohort,
  type AllocatedProject,
  type AllocationDecision,
  type AllocationProblem,
} from '../cohort-allocation/cohort-allocation-problem.js';
import { below, type Chance, mulberry32, oneOf, someOf } from '../seeded-chance.js';

const SKILLS = ['data', 'design', 'web'];
const SIZES = ['SMALL', 'MEDIUM', 'LARGE'] as const;

/** Tests only: up to 4 projects and 3 cohorts with every feature, small enough to try every allocation. */
export function generatedAllocation(seed: number): AllocationProblem {
  const chance = mulberry32(seed);
  const cohortIds = ['c0', 'c1', 'c2'].slice(0, 1 + below(chance, 3));
  const projects = Array.from({ length: below(chance, 5) }, (_project, index) => someProject(chance, index, cohortIds));
  return {
    version: 1,
    seed,
    weights: { SKILLS: below(chance, 4), CAUSES: 1, REGION: below(chance, 2), SMALL_NONPROFIT: 1, CONTINUATION: 2 },
    projects,
    cohorts: cohortIds.map((id) => someCohort(chance, id)),
    decisions: projects.flatMap(({ id }) => someDecisions(chance, id, cohortIds)),
  };
}

function someProject(chance: Chance, index: number, cohorts: readonly string[]): AllocatedProject {
  const [first = 'c0'] = someOf(chance, cohorts);
  return {
    id: `p${index}`,
    nonprofitSize: oneOf(chance, SIZES),
    skills: someOf(chance, SKILLS),
    causes: someOf(chance, ['SOBER', 'CIVIC'], 1),
    region: oneOf(chance, ['Bretagne', 'Corse']),
    maxCohorts: 1 + below(chance, 2),
    ...(chance() < 0.2 ? { continues: first } : {}),
    ...(chance() < 0.1 ? { tried: [first] } : {}),
    ...(chance() < 0.1 ? { onSite: true } : {}),
    ...(chance() < 0.1 ? { terms: ['spring'] } : {}),
    ...(chance() < 0.1 ? { languages: ['fr'] } : {}),
    ...(chance() < 0.1 ? { weeks: 8 } : {}),
    ...(chance() < 0.1 ? { level: 3 } : {}),
    ...(chance() < 0.1 ? { confidential: true } : {}),
  };
}

function someCohort(chance: Chance, id: string): AllocatedCohort {
  const minProjects = chance() < 0.7 ? 0 : 1 + below(chance, 2);
  return {
    id,
    minProjects,
    maxProjects: minProjects + below(chance, 3),
    skills: someOf(chance, SKILLS),
    causes: someOf(chance, ['SOBER', 'CIVIC']),
    region: oneOf(chance, ['Bretagne', 'Corse']),
    languages: oneOf(chance, [['de'], ['de', 'fr']]),
    term: oneOf(chance, ['autumn', 'spring']),
    weeks: oneOf(chance, [6, 10]),
    level: oneOf(chance, [2, 4]),
    confidential: chance() < 0.5,
  };
}

function someDecisions(chance: Chance, project: string, cohorts: readonly string[]): readonly AllocationDecision[] {
  return cohorts.flatMap((cohort) => {
    const roll = chance();
    if (roll > 0.15) return [];
    return [
      { id: `${project}-${cohort}`, kind: roll < 0.07 ? ('PIN' as const) : ('FORBID' as const), project, cohort },
    ];
  });
}
