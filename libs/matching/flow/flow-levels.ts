import { type Objective, type PreviousMatching } from '../problem.js';

/** What a level may read of a pair that is placed. */
export interface PlacedFacts {
  readonly rank: number;
  /** True when the student had another place before. */
  readonly isMove: boolean;
}

/** One criterion of a lexicographic cost in whole numbers, summed over the students and minimised. */
export interface FlowLevel {
  readonly ofPlaced: (facts: PlacedFacts) => number;
  /** Of a student without a place; `hadPlace` before. */
  readonly ofUnplaced: (hadPlace: boolean) => number;
  /** The most by which a chain of `students` displaced students changes the sum, up or down. */
  readonly reach: (students: number) => number;
  /** True for the level that adds the seed's draw for each pair that is placed, 0 to `LARGEST_DRAW`. */
  readonly isDrawn?: true;
}

/** Draws take 20 bits: with a chain of students they still fit a word, and equal sums are rare. */
export const LARGEST_DRAW = 0xfffff;

/** A chain of displaced students has one end: at most one student gains or loses a place. */
const placed: FlowLevel = { ofPlaced: () => 0, ofUnplaced: () => 1, reach: () => 1 };

const moves: FlowLevel = {
  ofPlaced: ({ isMove }) => (isMove ? 1 : 0),
  ofUnplaced: (hadPlace) => (hadPlace ? 1 : 0),
  reach: (students) => students,
};

const draws: FlowLevel = {
  ofPlaced: () => 0,
  ofUnplaced: () => 0,
  reach: (students) => students * LARGEST_DRAW,
  isDrawn: true,
};

export interface RankScope {
  /** The longest list's number of tie groups. */
  readonly longest: number;
  /** A worst rank within which as many can be placed as without it; ranks beyond it count together. */
  readonly worst: number;
}

/** What each objective counts of the ranks, most important first. */
// prettier-ignore
const rankLevels = {
  GENEROUS: ({ longest, worst }) => [...beyond(worst, longest), ...descending(worst, 2).map((rank) => counting(rank, 1))],
  GREEDY:   ({ longest })        => descending(longest - 1, 1).toReversed().map((rank) => counting(rank, -1)),
  MAX_MIN:  ({ longest, worst }) => [...beyond(worst, longest), rankSum(longest)],
} as const satisfies Record<FlowObjective, (scope: RankScope) => readonly FlowLevel[]>;

/** What decides among placements that the objective and the moves find equal, so that the profile is free of ids. */
// prettier-ignore
const choiceLevels = {
  GENEROUS: () => [],
  GREEDY:   () => [],
  // The number placed and the sum of the ranks settle two of the counts.
  MAX_MIN:  ({ worst }) => descending(worst, 3).map((rank) => counting(rank, 1)),
} as const satisfies Record<FlowObjective, (scope: RankScope) => readonly FlowLevel[]>;

export type FlowObjective = Exclude<Objective, 'STABLE'>;

/**
 * The criteria of an objective, most important first. Moves have their level also without a previous matching,
 * so that the prices of a solution stay valid when it becomes the previous matching of a re-match.
 */
export function flowLevels(
  objective: FlowObjective,
  policy: PreviousMatching['policy'] | null,
  scope: RankScope,
): readonly FlowLevel[] {
  const aims = [placed, ...rankLevels[objective](scope)];
  const choice = [...choiceLevels[objective](scope), draws];
  return policy === 'FEWEST_MOVES' ? [moves, ...aims, ...choice] : [...aims, moves, ...choice];
}

/** The number placed and the sum of ranks alone: the plain assignment problem, for measurements against others. */
export function scalarLevels(longest: number): readonly FlowLevel[] {
  return [placed, rankSum(longest)];
}

function counting(rank: number, sign: 1 | -1): FlowLevel {
  return { ofPlaced: (facts) => (facts.rank === rank ? sign : 0), ofUnplaced: () => 0, reach: (students) => students };
}

function beyond(worst: number, longest: number): readonly FlowLevel[] {
  if (worst >= longest) return [];
  return [{ ofPlaced: ({ rank }) => (rank > worst ? 1 : 0), ofUnplaced: () => 0, reach: (students) => students }];
}

function rankSum(longest: number): FlowLevel {
  return { ofPlaced: ({ rank }) => rank, ofUnplaced: () => 0, reach: (students) => students * longest };
}

function descending(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_rank, index) => from - index);
}
