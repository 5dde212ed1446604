import { type Chance } from '../seeded-chance.js';

/** How students come to their lists. */
export type ListKind = 'random' | 'correlated';

export interface ListsOf {
  readonly kind: ListKind;
  readonly students: number;
  readonly projects: number;
}

/** For each student the numbers of distinct projects, best first: 5 to 10 of them, or all when there are fewer. */
export function preferenceLists({ kind, students, projects }: ListsOf, chance: Chance): readonly number[][] {
  const draw = weightedDraw(popularities(projects), chance);
  return Array.from({ length: students }, () => {
    const length = Math.min(projects, 5 + Math.floor(6 * chance()));
    return kind === 'random' ? distinct(length, draw) : ofOneCause({ length, projects, draw }, chance);
  });
}

/** The first project is five times as wanted as the last. */
function popularities(projects: number): readonly number[] {
  return Array.from({ length: projects }, (_, j) => 1 + (projects > 1 ? (4 * (projects - 1 - j)) / (projects - 1) : 0));
}

/** Draws an index by weight, in O(log n). */
function weightedDraw(weights: readonly number[], chance: Chance): () => number {
  const sums: number[] = [];
  for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
  const total = sums.at(-1) ?? 0;
  return () => {
    const wanted = chance() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

function distinct(length: number, draw: () => number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < length) drawn.add(draw());
  return [...drawn];
}

const causeSize = 24;
const favourites = 12;

/**
 * Students cluster by cause, as they do in life: a cause has two dozen projects, and everybody who cares for it wants the
 * same dozen in nearly the same order. One entry in ten is anything else.
 */
function ofOneCause(
  { length, projects, draw }: { readonly length: number; readonly projects: number; readonly draw: () => number },
  chance: Chance,
): number[] {
  const first = draw();
  const start = first - (first % causeSize);
  const dozen = Array.from({ length: Math.min(favourites, projects - start) }, (_, index) => ({
    project: start + index,
    key: index + 4 * chance(),
  }));
  const wishes = dozen.sort((left, right) => left.key - right.key).map(({ project }) => project);
  const list = new Set(wishes.slice(0, length).map((wish) => (chance() < 0.1 ? draw() : wish)));
  while (list.size < length) list.add(draw());
  return [...list];
}
