import { type Chance, mulberry32 } from '../seeded-chance.js';

/** How likely each feature is in a problem for which it is asked; most problems mix a few of them. */
// prettier-ignore
const LIKELIHOODS = {
  CLOSURES: 0.8, SKILLS: 0.7, TERMS: 0.6, TIES: 0.7, PINS: 0.6, FORBIDS: 0.7,
  TEAMS: 0.4, CAPS: 0.4, MENTORS: 0.4, TOGETHER: 0.3, APART: 0.3, PREVIOUS: 0.4, PRIORITIES: 0.6, STABLE: 0.25,
} as const;

/** What a generated problem may hold. STABLE is about the objective, which is one of the others without it. */
export type GeneratedFeature = keyof typeof LIKELIHOODS;

// prettier-ignore
export const BASIC_FEATURES: readonly GeneratedFeature[] = ['CLOSURES', 'SKILLS', 'TERMS', 'TIES', 'PINS', 'FORBIDS'];

// prettier-ignore
export const EVERY_FEATURE: readonly GeneratedFeature[] = [
  ...BASIC_FEATURES, 'TEAMS', 'CAPS', 'MENTORS', 'TOGETHER', 'APART', 'PREVIOUS', 'PRIORITIES', 'STABLE',
];

// prettier-ignore
const LONE_STUDENTS: readonly GeneratedFeature[] = ['CLOSURES', 'TERMS', 'TIES', 'PINS', 'FORBIDS', 'CAPS', 'PREVIOUS'];

/** Everything mixed, but students alone in every fourth problem: else hardly any would be solved as a flow. */
export function featuresFor(seed: number): readonly GeneratedFeature[] {
  return seed % 4 === 0 ? LONE_STUDENTS : EVERY_FEATURE;
}

/** The random numbers of each feature, null for one that the problem does not have. */
export type FeatureChances = Readonly<Record<GeneratedFeature, Chance | null>>;

/** Each feature draws from numbers of its own, so that the rest of a problem stays the same with or without it. */
export function featureChances(seed: number, features: readonly GeneratedFeature[]): FeatureChances {
  const chanceOf = (feature: GeneratedFeature): Chance | null => {
    const chance = mulberry32(Math.imul(seed, 64) + EVERY_FEATURE.indexOf(feature) + 1);
    const isPresent = chance() < LIKELIHOODS[feature];
    return isPresent && features.includes(feature) ? chance : null;
  };
  return {
    CLOSURES: chanceOf('CLOSURES'),
    SKILLS: chanceOf('SKILLS'),
    TERMS: chanceOf('TERMS'),
    TIES: chanceOf('TIES'),
    PINS: chanceOf('PINS'),
    FORBIDS: chanceOf('FORBIDS'),
    TEAMS: chanceOf('TEAMS'),
    CAPS: chanceOf('CAPS'),
    MENTORS: chanceOf('MENTORS'),
    TOGETHER: chanceOf('TOGETHER'),
    APART: chanceOf('APART'),
    PREVIOUS: chanceOf('PREVIOUS'),
    PRIORITIES: chanceOf('PRIORITIES'),
    STABLE: chanceOf('STABLE'),
  };
}
