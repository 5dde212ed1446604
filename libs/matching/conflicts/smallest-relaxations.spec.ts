import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { allocationOf } from '../allocation.js';
import { type CanonicalProblem, canonicalProblem } from '../canonical-problem.js';
import { profileOf } from '../figures.js';
import { loadMipSolver, type MipSolver, type MipTask } from '../mip/mip-solver.js';
import { benchmarkProblem } from '../oracle/benchmark-problem.js';
import { featuresFor } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { type ConflictItem, type Relaxation } from '../outcome.js';
import { type MatchingProblem, type Objective } from '../problem.js';
import { solveParts, type SolveTools } from '../solve-parts.js';
import { withoutItem } from './conflict.js';
import { findConflict } from './find-conflict.js';
import { smallestRelaxations } from './smallest-relaxations.js';

const silent = (solver: MipSolver): SolveTools => ({ solver, unlimited: solver, onPhase: () => undefined });

/** What `smallestRelaxations` promises, by solving every problem in full. */
function byFullSolves(
  problem: CanonicalProblem,
  conflict: readonly ConflictItem[],
  tools: SolveTools,
): readonly Relaxation[] {
  const better = (left: Relaxation, right: Relaxation): number => {
    const counts = (one: Relaxation): readonly number[] => [one.placed, ...one.profile];
    return (
      counts(right)
        .map((count, index) => count - (counts(left)[index] ?? 0))
        .find((one) => one !== 0) ?? 0
    );
  };
  return conflict
    .flatMap((drop): readonly Relaxation[] => {
      const relaxed = withoutItem(problem, drop);
      const solution = solveParts(relaxed, tools);
      if (solution === null) return [];
      const profile = profileOf(allocationOf(relaxed, solution.assignments));
      return [{ drop, profile, placed: solution.assignments.length }];
    })
    .toSorted(better)
    .slice(0, 3);
}

/** One pin more in the most wanted project than it takes, and some pins of others at the end of their lists. */
function withTooManyPins(problem: MatchingProblem): MatchingProblem {
  const wanting = (id: string) => problem.students.filter(({ preferences }) => preferences.flat().includes(id));
  const wanted = problem.projects.toSorted((left, right) => wanting(right.id).length - wanting(left.id).length)[0];
  const crowd = wanting(wanted?.id ?? '').slice(0, (wanted?.maxSize ?? 0) + 1);
  const others = problem.students.filter((one) => !crowd.includes(one)).slice(0, 8);
  const pins = [
    ...crowd.map(({ id }) => ({ student: id, project: wanted?.id ?? '' })),
    ...others.map(({ id, preferences }) => ({ student: id, project: preferences.at(-1)?.[0] ?? '' })),
  ];
  return { ...problem, decisions: pins.map((pin, index) => ({ id: `d${index}`, kind: 'PIN', ...pin })) };
}

/** A school of so many students for each seed, side by side: they share nothing. */
function aSchool(lists: 'random' | 'correlated', objective: Objective, seeds: readonly number[]): MatchingProblem {
  const cohorts = seeds.map((seed) => {
    const { projects, students } = benchmarkProblem({ kind: 'closures', lists, students: 24, seed }, objective);
    const named = (id: string): string => `${seed}-${id}`;
    return {
      projects: projects.map((project) => ({ ...project, id: named(project.id) })),
      students: students.map(({ id, preferences }) => ({
        id: named(id),
        preferences: preferences.map((group) => group.map(named)),
      })),
    };
  });
  return {
    version: 1,
    objective,
    seed: 1,
    projects: cohorts.flatMap(({ projects }) => projects),
    students: cohorts.flatMap(({ students }) => students),
  };
}

describe('the smallest relaxations', () => {
  it('are those that full solves of all would give, whatever the problem', async () => {
    const solver = await loadMipSolver();
    const conflicts = fc
      .integer({ min: 1, max: 1_000_000 })
      .map((seed) => canonicalProblem(generatedProblem(seed, featuresFor(seed))))
      .filter(({ decisions }) => decisions.some(({ kind }) => kind === 'PIN'))
      .filter((problem) => solveParts(problem, silent(solver)) === null)
      .map((problem) => ({ problem, conflict: findConflict(problem, solver).items }));

    fc.assert(
      fc.property(conflicts, ({ problem, conflict }) => {
        expect(smallestRelaxations(problem, conflict, silent(solver))).toEqual(
          byFullSolves(problem, conflict, silent(solver)),
        );
      }),
      { numRuns: 12, seed: 11 },
    );
  }, 60_000);

  it.each<[Objective, 'random' | 'correlated', readonly number[]]>([
    ['GENEROUS', 'random', [3]],
    ['GENEROUS', 'correlated', [2, 5]],
    ['GREEDY', 'random', [3]],
  ])(
    'are those of full solves for %s with %s lists, of the cohorts %j',
    async (objective, lists, seeds) => {
      const solver = await loadMipSolver();
      const problem = canonicalProblem(withTooManyPins(aSchool(lists, objective, seeds)));
      const conflict = findConflict(problem, solver).items;

      const relaxations = smallestRelaxations(problem, conflict, silent(solver));

      expect(conflict.length).toBeGreaterThan(3);
      expect(relaxations).toHaveLength(3);
      expect(relaxations).toEqual(byFullSolves(problem, conflict, silent(solver)));
    },
    30_000,
  );

  it('are told how far they are, item by item', async () => {
    const solver = await loadMipSolver();
    const problem = canonicalProblem(withTooManyPins(aSchool('random', 'GENEROUS', [3])));
    const conflict = findConflict(problem, solver).items;
    const told = new Set<string>();

    smallestRelaxations(problem, conflict, {
      ...silent(solver),
      onPhase: ({ phase, componentsDone, components }) => told.add(`${phase} ${componentsDone} of ${components}`),
    });

    expect([...told]).toEqual(conflict.map((_item, done) => `RELAXATIONS ${done} of ${conflict.length}`));
  });

  it('leave out what a budget has not proven', async () => {
    const solver = await loadMipSolver();
    const stopped: MipSolver = {
      ...solver,
      solve: (task: MipTask) => ({ ...solver.solve(task), status: 'NODES', values: null }),
      relax: (task) => ({ ...solver.relax(task), status: 'TIME' }),
    };
    const problem = canonicalProblem(withTooManyPins(aSchool('random', 'GENEROUS', [3])));
    const conflict = findConflict(problem, solver).items;

    expect(smallestRelaxations(problem, conflict, { ...silent(solver), solver: stopped })).toEqual([]);
  });
});
