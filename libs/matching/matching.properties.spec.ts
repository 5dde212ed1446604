import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { benchmarkProblem } from './oracle/benchmark-problem.js';
import { featuresFor } from './oracle/generated-features.js';
import { generatedProblem } from './oracle/generated-problem.js';
import { inAnotherOrder, withRenamedIds } from './oracle/rearranged-problem.js';
import { type MatchingOutcome } from './outcome.js';
import { type MatchingProblem, type PairDecision } from './problem.js';
import { solveMatching } from './solve-matching.js';
import { verifyOutcome } from './verification/verify-outcome.js';

const RUNS = { numRuns: 40, seed: 2017 };
const TIMEOUT_MS = 60_000;

const problems = fc.integer({ min: 10_000, max: 1_000_000 }).map((seed) => generatedProblem(seed, featuresFor(seed)));

describe('solveMatching, whatever the problem', () => {
  it(
    'gives the same outcome whatever the order of the input',
    async () => {
      await fc.assert(
        fc.asyncProperty(problems, fc.integer(), async (problem, order) => {
          const reordered = await solveMatching(inAnotherOrder(problem, order));

          expect(reordered).toEqual(await solveMatching(problem));
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  it(
    'keeps status, profile and metrics when everybody and everything is renamed',
    async () => {
      await fc.assert(
        fc.asyncProperty(problems, fc.integer({ min: 1, max: 99 }), async (problem, key) => {
          const renamed = await solveMatching(withRenamedIds(problem, key));

          expect(figures(renamed)).toEqual(figures(await solveMatching(problem)));
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  it(
    'changes nothing but the list of projects when a project that nobody lists is added',
    async () => {
      await fc.assert(
        fc.asyncProperty(problems, async (problem) => {
          const extra = { id: 'zz-unlisted', minSize: 0, maxSize: 9 };

          const extended = await solveMatching({ ...problem, projects: [...problem.projects, extra] });

          const before = await solveMatching(problem);
          expect({ ...figures(extended), assignments: extended.assignments }).toEqual({
            ...figures(before),
            assignments: before.assignments,
          });
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  // Forbidding a pair takes blocking pairs away, from other matchings too: under STABLE another one may now be best.
  it(
    'gains and loses nothing but blocking pairs when a pair that was not used is forbidden',
    async () => {
      await fc.assert(
        fc.asyncProperty(problems, async (problem) => {
          const before = await solveMatching(problem);
          const forbidden = unusedPairs(problem, before).slice(0, 1);

          const after = await solveMatching({ ...problem, decisions: [...(problem.decisions ?? []), ...forbidden] });

          if (problem.objective === 'STABLE' && problem.previous?.policy !== 'FEWEST_MOVES') {
            expect(after.metrics.blockingPairs).toBeLessThanOrEqual(before.metrics.blockingPairs);
          }
          if (problem.objective !== 'STABLE') expect(progress(after)).toEqual(progress(before));
          expect(after.status).toBe(before.status);
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  // Not under STABLE: a new place may be one that somebody wants and nobody can be given.
  it.each(['project', 'cap'] as const)(
    'never gets worse when the maximum of a %s is raised',
    async (kind) => {
      const unstable = problems.filter(({ objective }) => objective !== 'STABLE');
      const capped = unstable.filter(({ caps }) => kind === 'project' || (caps ?? []).length > 0);
      await fc.assert(
        fc.asyncProperty(capped, fc.nat(), async (problem, pick) => {
          const [before, after] = [await solveMatching(problem), await solveMatching(raised(problem, kind, pick))];

          expect(before.status === 'INFEASIBLE' || !isWorse(problem, after, before)).toBe(true);
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );

  it(
    'gives the same result hash for the same seed, and verifies',
    async () => {
      await fc.assert(
        fc.asyncProperty(problems, async (problem) => {
          const [first, second] = [await solveMatching(problem), await solveMatching(structuredClone(problem))];

          expect({ hash: second.resultHash, faults: verifyOutcome(problem, second) }).toEqual({
            hash: first.resultHash,
            faults: [],
          });
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );
});

describe('solveMatching, on a school of its size', () => {
  const school = benchmarkProblem({ kind: 'open', lists: 'correlated', students: 120, seed: 5 }, 'GENEROUS');

  it(
    'gives one result hash over a hundred orders of the input',
    async () => {
      const hashes = new Set<string>();
      for (let order = 1; order <= 100; order += 1) {
        hashes.add((await solveMatching(inAnotherOrder(school, order))).resultHash);
      }

      expect([...hashes]).toEqual([(await solveMatching(school)).resultHash]);
    },
    TIMEOUT_MS,
  );

  it('gives outcomes that verify, whatever is asked of it', async () => {
    const instance = { kind: 'mixed', lists: 'random', students: 30, seed: 5 } as const;
    const problems = (['GENEROUS', 'GREEDY', 'MAX_MIN', 'STABLE'] as const).map((objective) =>
      benchmarkProblem(instance, objective),
    );

    for (const problem of problems) {
      const outcome = await solveMatching(problem, { nodeLimit: 50 });

      expect({ objective: problem.objective, faults: verifyOutcome(problem, outcome) }).toEqual({
        objective: problem.objective,
        faults: [],
      });
    }
  });
});

function raised(problem: MatchingProblem, kind: 'project' | 'cap', pick: number): MatchingProblem {
  const { projects, caps = [] } = problem;
  if (kind === 'cap') {
    const chosen = caps[pick % caps.length];
    return {
      ...problem,
      caps: caps.map((cap) => (cap === chosen ? { ...cap, maxStudents: cap.maxStudents + 1 } : cap)),
    };
  }
  const chosen = projects[pick % projects.length];
  return { ...problem, projects: projects.map((one) => (one === chosen ? { ...one, maxSize: one.maxSize + 1 } : one)) };
}

function unusedPairs(problem: MatchingProblem, outcome: MatchingOutcome): readonly PairDecision[] {
  const pins = (problem.decisions ?? []).flatMap((one) => ('student' in one && one.kind === 'PIN' ? [one] : []));
  const used = new Set([...outcome.assignments, ...pins].map(({ student, project }) => `${student} ${project}`));
  return problem.students
    .flatMap(({ id, preferences }) => preferences.flat().map((project) => ({ student: id, project })))
    .filter(({ student, project }) => !used.has(`${student} ${project}`))
    .map(({ student, project }) => ({ id: 'unused', kind: 'FORBID', student, project }));
}

function figures({ status, profile, metrics }: MatchingOutcome) {
  return { status, profile, metrics };
}

function progress({ profile, metrics: { placed, moves } }: MatchingOutcome) {
  return { profile, placed, moves };
}

/** Worse by the criteria of the problem's objective and policy, most important first. */
function isWorse({ previous }: MatchingProblem, after: MatchingOutcome, before: MatchingOutcome): boolean {
  const criteria = (outcome: MatchingOutcome): readonly number[] => {
    const { moves } = outcome.metrics;
    return previous?.policy === 'FEWEST_MOVES' ? [moves, ...aims(outcome)] : [...aims(outcome), moves];
  };
  const others = criteria(before);
  const differences = criteria(after).map((value, index) => value - (others[index] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}

function aims({ objective, profile, metrics }: MatchingOutcome): readonly number[] {
  const worst = metrics.worstRank ?? 0;
  const sum = profile.reduce((total, count, index) => total + count * (index + 1), 0);
  const byObjective = {
    GENEROUS: profile.toReversed(),
    GREEDY: profile.map((count) => -count),
    MAX_MIN: [worst, sum],
    STABLE: [metrics.blockingPairs],
  }[objective];
  return [-metrics.placed, ...byObjective];
}
