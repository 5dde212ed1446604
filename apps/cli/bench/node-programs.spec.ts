import { describe, expect, it } from '@jest/globals';

import { benchmarkProblem, type InstanceKind } from '#libs/matching/oracle/benchmark-problem';
import { solveMatching } from '#libs/matching/solve-matching';
import { validateProblem } from '#libs/matching/validation/validate-problem';
import { conflictAlone } from './conflict-programs.js';
import { highsAlone } from './highs-alone.js';
import { measureHere } from './measured-run.js';
import { contradictoryPins, withoutStudent } from './problem-changes.js';
import { solveSquaredRanks } from './squared-ranks.js';
import { solveAsTease } from './tease.js';

const aProblem = (kind: InstanceKind) => benchmarkProblem({ kind, lists: 'random', students: 12, seed: 3 }, 'GENEROUS');

describe('The programs that are measured beside the engine', () => {
  it.each([
    { kind: 'open', fractions: true },
    { kind: 'exactly-3', fractions: false },
  ] as const)('find the profile of the engine on $kind problems: HiGHS alone', async ({ kind, fractions }) => {
    const problem = aProblem(kind);

    const { profile = [], gap } = await highsAlone(problem, 60, fractions);

    const { profile: best } = await solveMatching(problem);
    expect({ gap, profile: best.map((_, index) => profile[index] ?? 0) }).toEqual({ gap: 0, profile: best });
  });

  it('keep to places and lists: TEASE’s program', async () => {
    const problem = aProblem('open');

    const { placed = 0, rankSum = 0 } = await solveAsTease(problem);

    const { metrics } = await solveMatching(problem);
    expect([placed <= metrics.placed, rankSum >= placed, placed > 8]).toEqual([true, true, true]);
  });

  it('minimise squared ranks, all students placed being worth more', async () => {
    const { placed, profile = [], objective, gap } = await solveSquaredRanks(aProblem('closures'), 60);

    const squares = profile.reduce((sum, count, index) => sum + count * (index + 1) ** 2, 0);
    expect({ placed, objective, gap }).toEqual({ placed: 12, objective: squares - 12_000, gap: 0 });
  });
});

describe('A measurement', () => {
  it('of several runs tells the one in the middle, and the times of all', async () => {
    const instance = { kind: 'open', lists: 'random', students: 12, seed: 3 } as const;

    const measured = await measureHere({
      program: 'engine-flow-warm',
      objective: 'GENEROUS',
      limitSeconds: 9,
      instance,
    });

    const { milliseconds = [], placed } = measured.state === 'done' ? measured.figures : {};
    const middle = milliseconds.toSorted((left, right) => left - right)[3] ?? NaN;
    expect([milliseconds.length, placed]).toEqual([7, 12]);
    expect(measured).toMatchObject({ cpuSeconds: expect.closeTo(middle / 1000, 9) });
  });

  it('of a conflict alone checks that it is one, and that no rule of it is there in vain', async () => {
    const instance = { kind: 'closures', lists: 'random', students: 60, seed: 1 } as const;
    const problem = contradictoryPins(benchmarkProblem(instance, 'GENEROUS'));

    const { objective = 0, checks } = await conflictAlone(problem);

    const { conflict = [] } = await solveMatching(problem);
    expect({ objective, checks }).toEqual({
      objective: conflict.length,
      checks: { made: conflict.length + 1, failed: 0 },
    });
  });
});

describe('The changes that are measured', () => {
  it('contradict each other: fifty pins, of which one project cannot hold all of its own', () => {
    const problem = contradictoryPins(
      benchmarkProblem({ kind: 'closures', lists: 'random', students: 60, seed: 1 }, 'GENEROUS'),
    );

    const { decisions = [], projects } = problem;
    const overfull = projects.filter(({ id, maxSize }) => {
      const pinned = decisions.filter((decision) => 'project' in decision && decision.project === id);
      return pinned.length > maxSize;
    });
    expect([decisions.length, overfull.length > 0, validateProblem(problem)]).toEqual([50, true, []]);
  });

  it('leave one student out, and tell where the others were', async () => {
    const problem = aProblem('open');
    const first = await solveMatching(problem);

    const { fresh, again } = withoutStudent(problem, first, 's000001');

    expect(fresh.students).toHaveLength(11);
    expect(again).toEqual({
      ...fresh,
      previous: {
        policy: 'SAME_OBJECTIVE_FEWEST_MOVES',
        assignments: first.assignments.filter(({ student }) => student !== 's000001'),
      },
    });
  });
});
