import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { generatedStableProblem } from '../oracle/generated-stable-problem.js';
import { readPlainly } from '../verification/plain-problem.js';
import { type MatchingProblem } from '../problem.js';
import { blockingPairCounter } from '../verification/recount-blocking-pairs.js';
import { solveStable } from './stable-solution.js';

type Places = ReadonlyMap<string, string>;

const SEEDS = Array.from({ length: 120 }, (_seed, index) => index);

describe('A stable matching, whatever the problem', () => {
  it.each([{}, { ties: true }, { supervisors: true }, { ties: true, supervisors: true }])(
    'has no blocking pair (%j)',
    (features) => {
      for (const seed of SEEDS) {
        const problem = generatedStableProblem(seed, features);
        const answer = solved(problem);

        const blockingPairs = blockingPairCounter(readPlainly(problem))(new Map(Object.entries(answer?.places ?? {})));

        expect({ seed, isSolved: answer !== null, blockingPairs }).toEqual({ seed, isSolved: true, blockingPairs: 0 });
      }
    },
  );

  it.each([{}, { supervisors: true }])('is proven when everything is strict (%j)', (features) => {
    const proven = SEEDS.map((seed) => solved(generatedStableProblem(seed, features))?.isProven);

    expect(new Set(proven)).toEqual(new Set([true]));
  });

  it.each([{}, { ties: true }, { supervisors: true }, { ties: true, supervisors: true }, { everything: true }])(
    'is the best of all matchings when it says so (%j)',
    (features) => {
      let proven = 0;
      for (const seed of SEEDS) {
        const problem = generatedStableProblem(seed, features);
        const answer = solved(problem);
        if (answer?.isProven !== true) continue;
        proven += 1;

        const places = new Map(Object.entries(answer.places));

        expect({ seed, criteria: criteriaOf(problem)(places) }).toEqual({ seed, criteria: bestCriteria(problem) });
      }
      expect(proven).toBeGreaterThan(20);
    },
  );

  it.each([{}, { supervisors: true }])('keeps every constraint and the law of rural hospitals (%j)', (features) => {
    for (const seed of SEEDS.slice(0, 100)) {
      const problem = generatedStableProblem(seed, features);
      const blocking = blockingPairCounter(readPlainly(problem));
      const stable = [...matchings(problem)].filter((places) => blocking(places) === 0);
      const found = new Map(Object.entries(solved(problem)?.places ?? {}));

      const figures = stable.map((places) => ruralFigures(problem, places));

      expect({ seed, figures: new Set(figures) }).toEqual({ seed, figures: new Set([ruralFigures(problem, found)]) });
    }
  });

  it('is the same when the priorities of a project become those of a supervisor of it alone', () => {
    for (const seed of SEEDS) {
      const problem = generatedStableProblem(seed, { ties: true });
      const caps = problem.projects.map(({ id, maxSize, priorities }) => ({
        id,
        projects: [id],
        maxStudents: maxSize,
        ...(priorities === undefined ? {} : { priorities }),
      }));
      const projects = problem.projects.map(({ id, minSize }) => ({ id, minSize, maxSize: 6 }));

      expect({ seed, answer: solved({ ...problem, projects, caps }) }).toEqual({ seed, answer: solved(problem) });
    }
  });

  it('does not depend on the seed when everything is strict', () => {
    for (const seed of SEEDS) {
      const problem = generatedStableProblem(seed, { supervisors: true });

      expect(solved({ ...problem, seed: seed + 1 })).toEqual(solved(problem));
    }
  });
});

function solved(
  problem: MatchingProblem,
): { readonly places: Record<string, string>; readonly isProven: boolean } | null {
  const solution = solveStable(canonicalProblem(problem));
  if (solution === null) return null;
  const places = Object.fromEntries(solution.assignments.map(({ student, project: place }) => [student, place]));
  return { places, isProven: solution.isProven };
}

/** Every matching that keeps all constraints, in the words of the contract. */
function* matchings(problem: MatchingProblem, from = 0, places: Places = new Map()): Generator<Places> {
  const student = problem.students[from];
  if (student === undefined) {
    if (isAllowed(problem, places)) yield places;
    return;
  }
  yield* matchings(problem, from + 1, places);
  for (const id of student.preferences.flat())
    yield* matchings(problem, from + 1, new Map([...places, [student.id, id]]));
}

function isAllowed(problem: MatchingProblem, places: Places): boolean {
  const teamIn = (ids: readonly string[]) => problem.students.filter(({ id }) => ids.includes(places.get(id) ?? ''));
  return (
    problem.projects.every(({ id, minSize, maxSize, requiredSkills = [], terms }) => {
      const team = teamIn([id]);
      if (team.length === 0) return true;
      const skilled = requiredSkills.every(
        ({ skill, count }) => team.filter(({ skills }) => skills?.includes(skill)).length >= count,
      );
      const fits = team.every(({ term }) => terms === undefined || term === undefined || terms.includes(term));
      return team.length >= minSize && team.length <= maxSize && skilled && fits;
    }) &&
    (problem.caps ?? []).every(({ projects, maxStudents }) => teamIn(projects).length <= maxStudents) &&
    (problem.decisions ?? []).every(
      (decision) =>
        !('student' in decision) || (places.get(decision.student) === decision.project) === (decision.kind === 'PIN'),
    )
  );
}

/** Smaller is better, one after the other: blocking pairs, unplaced, sum of ranks, how many at the worst ranks. */
function criteriaOf(problem: MatchingProblem): (places: Places) => readonly number[] {
  const blocking = blockingPairCounter(readPlainly(problem));
  return (places) => {
    const ranks = problem.students.flatMap(({ id, preferences }) => {
      const rank = 1 + preferences.findIndex((group) => group.includes(places.get(id) ?? ''));
      return rank === 0 ? [] : [rank];
    });
    const atRank = (rank: number): number => ranks.filter((one) => one === rank).length;
    const sum = ranks.reduce((total, rank) => total + rank, 0);
    return [blocking(places), -ranks.length, sum, ...[4, 3, 2, 1].map(atRank)];
  };
}

function bestCriteria(problem: MatchingProblem): readonly number[] {
  const criteria = criteriaOf(problem);
  let best: readonly number[] | null = null;
  for (const places of matchings(problem)) {
    const own = criteria(places);
    const index = own.findIndex((value, position) => value !== best?.[position]);
    if (best === null || (index >= 0 && (own[index] ?? 0) < (best[index] ?? 0))) best = own;
  }
  return best ?? [];
}

/** Who is placed, and how many with each supervisor, or in each project without one. */
function ruralFigures(problem: MatchingProblem, places: Places): string {
  const pools = problem.caps ?? problem.projects.map(({ id }) => ({ projects: [id] }));
  const counts = pools.map(({ projects }) => [...places.values()].filter((id) => projects.includes(id)).length);
  return JSON.stringify([[...places.keys()].sort(), counts]);
}
