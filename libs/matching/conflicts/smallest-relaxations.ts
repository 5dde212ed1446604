import { allocationOf } from '../allocation.js';
import { type CanonicalProblem } from '../canonical-problem.js';
import { componentsOf } from '../components.js';
import { profileOf } from '../figures.js';
import { listPairs } from '../listed-pairs.js';
import { type Assignment, type ConflictItem, type Relaxation } from '../outcome.js';
import { type SolveTools } from '../solve-parts.js';
import { withoutItem } from './conflict.js';
import { withSettledPins } from './settled-pins.js';
import { SimilarProblems } from './similar-problems.js';

const MOST_RELAXATIONS = 3;

/** A problem without one item of its conflict. */
interface Drop {
  readonly item: ConflictItem;
  readonly problem: CanonicalProblem;
  /** With pins settled. */
  readonly parts: readonly CanonicalProblem[];
  /** How many students may be placed at most. */
  readonly most: number;
}

/**
 * What dropping one item of a conflict would give, at most three, smallest change first: the one that keeps most students
 * placed, then the one with the best profile. As if each were solved to the end, but only those are that can be among
 * the three by the number of students they place. An item after which another conflict remains gives nothing, nor does
 * one that a budget leaves unproven.
 */
export function smallestRelaxations(
  problem: CanonicalProblem,
  conflict: readonly ConflictItem[],
  tools: SolveTools,
): readonly Relaxation[] {
  let componentsDone = 0;
  const onPhase = (): void => tools.onPhase({ phase: 'RELAXATIONS', componentsDone, components: conflict.length });
  onPhase();
  const solved = new SimilarProblems({ ...tools, onPhase });
  const drops = conflict.flatMap((item) => dropped(problem, item, solved) ?? []);

  let smallest: readonly Relaxation[] = [];
  componentsDone = conflict.length - drops.length;
  for (const drop of drops.toSorted((left, right) => right.most - left.most)) {
    const least = smallest[MOST_RELAXATIONS - 1]?.placed ?? 0;
    const relaxation = relaxed(drop, least, solved);
    smallest = [...smallest, ...relaxation].toSorted(bySize(conflict)).slice(0, MOST_RELAXATIONS);
    componentsDone += 1;
  }
  return smallest;
}

/** null when another conflict remains. */
function dropped(problem: CanonicalProblem, item: ConflictItem, solved: SimilarProblems): Drop | null {
  const without = withoutItem(problem, item);
  const parts = componentsOf(withSettledPins(without));
  const most = solved.most(parts);
  return most === null ? null : { item, problem: without, parts, most };
}

/** Nothing when fewer than `least` are placed. */
function relaxed({ item, problem, parts, most }: Drop, least: number, solved: SimilarProblems): readonly Relaxation[] {
  if (most < least) return [];
  const placed = solved.placed(parts);
  if (placed === null || placed < least) return [];
  const placement = solved.best(parts);
  return placement === null ? [] : [{ drop: item, profile: profileOf(ranked(problem, placement)), placed }];
}

/** The placement by the ranks of the lists themselves, which settled pins have hidden. */
function ranked(problem: CanonicalProblem, placement: readonly Assignment[]): ReturnType<typeof allocationOf> {
  const keyOf = (student: string, project: string): string => JSON.stringify([student, project]);
  const ranks = new Map(listPairs(problem).map(({ student, project, rank }) => [keyOf(student, project), rank]));
  const assignments = placement.map(({ student, project, rank }) => ({
    student,
    project,
    rank: ranks.get(keyOf(student, project)) ?? rank,
  }));
  return allocationOf(problem, assignments);
}

/** Smallest change first; equal ones in the order of the conflict. */
function bySize(conflict: readonly ConflictItem[]): (left: Relaxation, right: Relaxation) => number {
  return (left, right) =>
    right.placed - left.placed ||
    compareProfiles(left.profile, right.profile) ||
    conflict.indexOf(left.drop) - conflict.indexOf(right.drop);
}

/** Negative when the left profile has more students at the first rank at which they differ. */
function compareProfiles(left: readonly number[], right: readonly number[]): number {
  const differences = left.map((count, index) => (right[index] ?? 0) - count);
  return differences.find((difference) => difference !== 0) ?? 0;
}
