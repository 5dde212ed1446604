import { type FeatureChances } from './generated-features.js';
import { type MatchingMentor, type MatchingStudent, type MatchingTeam, type MentorNeed } from '../problem.js';
import { below, type Chance, oneOf, shuffled, someOf, withTies } from '../seeded-chance.js';

export const SKILLS = ['data', 'design', 'web'] as const;
export const TERMS = ['autumn', 'spring'] as const;
const LANGUAGES = ['en', 'fr'] as const;

/** Lists are shorter when there are many students, to keep brute force possible. */
export function generatedStudents(
  chance: Chance,
  projects: readonly string[],
  { SKILLS: skills, TERMS: terms, TIES: ties }: FeatureChances,
): readonly MatchingStudent[] {
  const size = oneOf(chance, [1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 8]);
  const longest = size > 6 ? 3 : 4;
  return Array.from({ length: size }, (_student, index) => ({
    id: `s${index}`,
    preferences: withTies(ties, shuffled(chance, projects).slice(0, aLength(chance, longest))),
    ...(skills === null ? {} : { skills: SKILLS.filter(() => skills() < 0.4) }),
    ...(terms !== null && terms() < 0.4 ? { term: oneOf(terms, TERMS) } : {}),
  }));
}

/** Now and then an empty list. */
function aLength(chance: Chance, longest: number): number {
  return chance() < 0.08 ? 0 : 1 + below(chance, longest);
}

/** Teams of one to three students, none of whom is in two. */
export function generatedTeams(
  chance: Chance | null,
  { students, projects }: { readonly students: readonly string[]; readonly projects: readonly string[] },
): readonly MatchingTeam[] {
  if (chance === null) return [];

  const order = shuffled(chance, students);
  const sizes = Array.from({ length: 1 + below(chance, 2) }, () => oneOf(chance, [2, 2, 2, 3, 1]));
  return sizes
    .map((size, index) => {
      const first = sizes.slice(0, index).reduce((sum, before) => sum + before, 0);
      const list = shuffled(chance, projects).slice(0, aLength(chance, 4));
      return { id: `t${index}`, members: order.slice(first, first + size), preferences: withTies(chance, list) };
    })
    .filter(({ members }) => members.length > 0);
}

export function generatedMentors(chance: Chance | null, projects: readonly string[]): readonly MatchingMentor[] {
  if (chance === null) return [];
  return Array.from({ length: oneOf(chance, [0, 1, 2, 2, 3]) }, (_mentor, index) => ({
    id: `m${index}`,
    capacity: oneOf(chance, [0, 1, 1, 2]),
    expertise: SKILLS.filter(() => chance() < 0.6),
    languages: LANGUAGES.filter(() => chance() < 0.7),
    conflicts: projects.filter(() => chance() < 0.15),
  }));
}

/** What a project asks of a mentor, undefined when it takes none. */
export function generatedNeed(chance: Chance): MentorNeed | undefined {
  if (chance() < 0.5) return undefined;
  return {
    required: chance() < 0.5,
    ...(chance() < 0.5 ? { expertise: someOf(chance, SKILLS, 2) } : {}),
    ...(chance() < 0.5 ? { languages: someOf(chance, LANGUAGES, 1) } : {}),
  };
}
