import { type Chance } from '../seeded-chance.js';

const SHORTEST = 5;
const LENGTHS = 6;
/** How many projects a cause has. */
const CAUSE = 12;
/** How far, in places, one student's order strays from that of the cause. */
const NOISE = 8;
/** How often a place on the list goes to any project at all. */
const CURIOSITY = 0.15;

interface ListQuestion {
  readonly projects: readonly string[];
  readonly students: number;
}

/** One list of distinct projects for each student, best first. */
export type ListRules = (chance: Chance, question: ListQuestion) => readonly (readonly string[])[];

/** Drawn by popularity, which falls from 5 for the first project to 1 for the last; the order drawn is the list. */
export const randomLists: ListRules = (chance, { projects, students }) => {
  const popular = popularDraw(chance, projects.length);
  return Array.from({ length: students }, () => {
    const length = aLength(chance, projects.length);
    const drawn = new Set<number>();
    while (drawn.size < length) drawn.add(popular());
    return named(projects, drawn);
  });
};

/**
 * Students come by cause, the popular causes first, and everybody of a cause wants its dozen projects in nearly the
 * same order. Kinder than life are lists without it: here the same few projects are contested by hundreds.
 */
export const correlatedLists: ListRules = (chance, { projects, students }) => {
  const causes = Math.max(1, Math.round(projects.length / CAUSE));
  const popularCause = popularDraw(chance, causes);
  return Array.from({ length: students }, () => {
    const length = aLength(chance, projects.length);
    const cause = popularCause();
    const own = Array.from({ length: CAUSE }, (_place, index) => ({ index, score: index + NOISE * chance() }))
      .sort((left, right) => left.score - right.score)
      .map(({ index }) => (cause * CAUSE + index) % projects.length);
    const drawn = new Set<number>();
    for (const project of own) {
      if (drawn.size < length) drawn.add(chance() < CURIOSITY ? Math.floor(chance() * projects.length) : project);
    }
    while (drawn.size < length) drawn.add(Math.floor(chance() * projects.length));
    return named(projects, drawn);
  });
};

function aLength(chance: Chance, most: number): number {
  return Math.min(most, SHORTEST + Math.floor(LENGTHS * chance()));
}

function named(projects: readonly string[], drawn: Iterable<number>): readonly string[] {
  return [...drawn].flatMap((index) => projects[index] ?? []);
}

/** An index below the size at each call, by binary search among summed weights that fall evenly from 5 to 1. */
function popularDraw(chance: Chance, size: number): () => number {
  const sums: number[] = [];
  let total = 0;
  for (let index = 0; index < size; index += 1) {
    total += 1 + (size === 1 ? 0 : (4 * (size - 1 - index)) / (size - 1));
    sums.push(total);
  }
  return () => firstAbove(sums, chance() * total);
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
