import { type Places } from './oracle.placements.js';
import { type PlainProblem } from '../verification/plain-problem.js';
import { type MatchingProblem, type Objective } from '../problem.js';
import { blockingPairCounter } from '../verification/recount-blocking-pairs.js';

/** What a placement amounts to. */
export interface Figures {
  readonly placed: number;
  readonly profile: readonly number[];
  readonly moves: number;
  /** Counted when first asked. */
  readonly blockingPairs: () => number;
}

/** Numbers to make small, most important first. */
type Level = (figures: Figures) => readonly number[];

const placed: Level = (figures) => [-figures.placed];
const bestRanks: Level = ({ profile }) => profile.map((count) => -count);
const worstRanks: Level = ({ profile }) => profile.toReversed();
const worstRank: Level = ({ profile }) => [profile.findLastIndex((count) => count > 0)];
const rankSum: Level = ({ profile }) => [profile.reduce((sum, count, index) => sum + count * (index + 1), 0)];
const blockingPairs: Level = (figures) => [figures.blockingPairs()];
const moves: Level = (figures) => [figures.moves];

// prettier-ignore
const OBJECTIVES: Readonly<Record<Objective, readonly Level[]>> = {
  GENEROUS: [placed, worstRanks],
  GREEDY:   [placed, bestRanks],
  MAX_MIN:  [placed, worstRank, rankSum],
  STABLE:   [blockingPairs, placed, rankSum],
};

/** Equal objectives and moves are told apart by these, so that the figures do not depend on the ids. */
const REFINEMENTS = [worstRanks, blockingPairs];

export function levelsOf({ objective, previous }: MatchingProblem): readonly Level[] {
  const aims = OBJECTIVES[objective];
  return previous?.policy === 'FEWEST_MOVES' ? [moves, ...aims, ...REFINEMENTS] : [...aims, moves, ...REFINEMENTS];
}

export function figuresReader(plain: PlainProblem): (places: Places) => Figures {
  const countBlockingPairs = blockingPairCounter(plain);
  return (places) => {
    const profile = Array.from({ length: plain.longestList }, () => 0);
    for (const [student, project] of places) {
      const index = (plain.ranks.get(student)?.get(project) ?? 0) - 1;
      profile[index] = (profile[index] ?? 0) + 1;
    }
    let counted: number | null = null;
    return {
      placed: places.size,
      profile,
      moves: movesFrom(plain, places),
      blockingPairs: () => (counted ??= countBlockingPairs(places)),
    };
  };
}

/** People and projects that have left cost nothing. */
function movesFrom({ problem, projects, terms }: PlainProblem, places: Places): number {
  return (problem.previous?.assignments ?? []).filter(
    ({ student, project }) => terms.has(student) && projects.has(project) && places.get(student) !== project,
  ).length;
}

/** Negative when the left figures are better; levels that are not needed are not worked out. */
export function compareFigures(levels: readonly Level[], left: Figures, right: Figures): number {
  for (const level of levels) {
    const others = level(right);
    const difference = level(left)
      .map((value, index) => value - (others[index] ?? 0))
      .find((one) => one !== 0);
    if (difference !== undefined) return difference;
  }
  return 0;
}
