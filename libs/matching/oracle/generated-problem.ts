import { generatedDecisions } from './generated-decisions.js';
import { BASIC_FEATURES, type FeatureChances, featureChances, type GeneratedFeature } from './generated-features.js';
import {
  generatedMentors,
  generatedNeed,
  generatedStudents,
  generatedTeams,
  SKILLS,
  TERMS,
} from './generated-people.js';
import {
  type MatchingCap,
  type MatchingProblem,
  type MatchingProject,
  type PreviousMatching,
  type TieGroups,
} from '../problem.js';
import { below, type Chance, mulberry32, oneOf, someOf, withTies } from '../seeded-chance.js';

/**
 * Tests only: a small valid problem that depends on the seed and the features alone, small enough for brute force:
 * at most 8 students and 5 projects.
 */
export function generatedProblem(
  seed: number,
  features: readonly GeneratedFeature[] = BASIC_FEATURES,
): MatchingProblem {
  const chance = mulberry32(seed);
  const chances = featureChances(seed, features);
  const ids = Array.from({ length: oneOf(chance, [1, 2, 3, 3, 4, 4, 5]) }, (_project, index) => `p${index}`);
  const students = generatedStudents(chance, ids, chances);
  const names = students.map(({ id }) => id);
  const teams = generatedTeams(chances.TEAMS, { students: names, projects: ids });
  return {
    version: 1,
    objective: chances.STABLE === null ? oneOf(chance, ['GENEROUS', 'GREEDY', 'MAX_MIN']) : 'STABLE',
    seed,
    projects: ids.map((id) => ({ ...aProject(chance, id, chances), ...somePriorities(chances.PRIORITIES, names) })),
    students,
    teams,
    caps: someCaps(chances, ids, names),
    mentors: generatedMentors(chances.MENTORS, ids),
    decisions: generatedDecisions(chances, { students, teams }),
    ...(chances.PREVIOUS === null ? {} : { previous: aPrevious(chances.PREVIOUS, ids, names) }),
  };
}

function aProject(
  chance: Chance,
  id: string,
  { CLOSURES: closures, SKILLS: skills, TERMS: terms, MENTORS: mentors }: FeatureChances,
): MatchingProject {
  const minSize = closures === null ? 0 : oneOf(closures, [0, 1, 2, 2, 3, 3]);
  const need = mentors === null ? undefined : generatedNeed(mentors);
  return {
    id,
    minSize,
    maxSize: Math.max(1, minSize + below(chance, 3)),
    ...(skills !== null && skills() < 0.4
      ? { requiredSkills: [{ skill: oneOf(skills, SKILLS), count: 1 + below(skills, 2) }] }
      : {}),
    ...(terms !== null && terms() < 0.3 ? { terms: [oneOf(terms, TERMS)] } : {}),
    ...(need === undefined ? {} : { mentor: need }),
  };
}

function somePriorities(chance: Chance | null, students: readonly string[]): { readonly priorities?: TieGroups } {
  if (chance === null || chance() < 0.4) return {};
  return { priorities: withTies(chance, someOf(chance, students)) };
}

function someCaps(
  { CAPS: chance, PRIORITIES: priorities }: FeatureChances,
  projects: readonly string[],
  students: readonly string[],
): readonly MatchingCap[] {
  if (chance === null) return [];
  return Array.from({ length: 1 + below(chance, 2) }, (_cap, index) => ({
    id: `c${index}`,
    projects: someOf(chance, projects),
    maxStudents: oneOf(chance, [0, 1, 2, 2, 3, 3, 4, 5]),
    ...somePriorities(priorities, students),
  }));
}

/** Also places outside the lists, and of people and in projects that have left. */
function aPrevious(chance: Chance, projects: readonly string[], students: readonly string[]): PreviousMatching {
  const assignments = [...students, 'gone']
    .filter(() => chance() < 0.7)
    .map((student) => ({ student, project: oneOf(chance, ['gone', ...projects]) }));
  return { assignments, policy: oneOf(chance, ['SAME_OBJECTIVE_FEWEST_MOVES', 'FEWEST_MOVES']) };
}
