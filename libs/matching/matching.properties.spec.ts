import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { generatedProblem } from './generated-problem.js';
import { type MatchingOutcome } from './outcome.js';
import { type MatchingProblem, type PairDecision } from './problem.js';
import { mulberry32, shuffled } from './seeded-chance.js';
import { solveMatching } from './solve-matching.js';
import { verifyOutcome } from './verify-outcome.js';

const RUNS = { numRuns: 60, seed: 2017 };

const problems = fc.integer({ min: 10_000, max: 1_000_000 }).map((seed) => generatedProblem(seed));

describe('solveMatching, whatever the problem', () => {
  it('gives the same outcome whatever the order of the input', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.integer(), async (problem, order) => {
        const reordered = await solveMatching(inAnotherOrder(problem, order));

        expect(reordered).toEqual(await solveMatching(problem));
      }),
      RUNS,
    );
  });

  it('keeps status, profile and metrics when every id is renamed', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.integer({ min: 1, max: 99 }), async (problem, key) => {
        const renamed = await solveMatching(withRenamedIds(problem, key));

        expect(figures(renamed)).toEqual(figures(await solveMatching(problem)));
      }),
      RUNS,
    );
  });

  it('changes nothing but the list of projects when a project that nobody lists is added', async () => {
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
  });

  it('keeps profile and placed when a pair that was not used is forbidden', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const before = await solveMatching(problem);
        const forbidden = unusedPairs(problem, before).slice(0, 1);

        const after = await solveMatching({ ...problem, decisions: [...(problem.decisions ?? []), ...forbidden] });

        expect(progress(after)).toEqual(progress(before));
      }),
      RUNS,
    );
  });

  it('never gets worse when a maximum is raised', async () => {
    await fc.assert(
      fc.asyncProperty(problems, fc.nat(), async (problem, pick) => {
        const raised = pick % problem.projects.length;
        const projects = problem.projects.map((one, index) =>
          index === raised ? { ...one, maxSize: one.maxSize + 1 } : one,
        );

        const [before, after] = [await solveMatching(problem), await solveMatching({ ...problem, projects })];

        expect(before.status === 'INFEASIBLE' || !isWorse(after, before)).toBe(true);
      }),
      RUNS,
    );
  });

  it('gives the same result hash for the same seed, and verifies', async () => {
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
  });
});

function inAnotherOrder(problem: MatchingProblem, order: number): MatchingProblem {
  const chance = mulberry32(order);
  return {
    ...problem,
    projects: shuffled(chance, problem.projects),
    students: shuffled(chance, problem.students).map((student) => ({
      ...student,
      preferences: student.preferences.map((group) => shuffled(chance, group)),
      skills: shuffled(chance, student.skills ?? []),
    })),
    decisions: shuffled(chance, problem.decisions ?? []),
  };
}

/** Names that sort in another order than the ones they replace. */
function withRenamedIds(problem: MatchingProblem, key: number): MatchingProblem {
  const renamed = (id: string): string => `${(id.charCodeAt(1) * 37 * key) % 101}-${id}`;
  return {
    ...problem,
    projects: problem.projects.map((project) => ({ ...project, id: renamed(project.id) })),
    students: problem.students.map((student) => ({
      ...student,
      id: renamed(student.id),
      preferences: student.preferences.map((group) => group.map(renamed)),
    })),
    decisions: pairDecisions(problem).map((decision) => ({
      ...decision,
      student: renamed(decision.student),
      project: renamed(decision.project),
    })),
  };
}

function pairDecisions(problem: MatchingProblem): readonly PairDecision[] {
  return (problem.decisions ?? []).flatMap((decision) => ('student' in decision ? [decision] : []));
}

function unusedPairs(problem: MatchingProblem, outcome: MatchingOutcome): readonly PairDecision[] {
  const used = new Set(outcome.assignments.map(({ student, project }) => `${student} ${project}`));
  const pinned = pairDecisions(problem).map(({ student, project }) => `${student} ${project}`);
  return problem.students
    .flatMap(({ id, preferences }) => preferences.flat().map((project) => ({ student: id, project })))
    .filter(({ student, project }) => !used.has(`${student} ${project}`) && !pinned.includes(`${student} ${project}`))
    .map(({ student, project }) => ({ id: 'unused', kind: 'FORBID', student, project }));
}

function figures({ status, profile, metrics }: MatchingOutcome) {
  return { status, profile, metrics };
}

function progress({ status, profile, metrics }: MatchingOutcome) {
  return { status, profile, placed: metrics.placed };
}

/** Worse by the criteria of the outcome's objective, most important first. */
function isWorse(after: MatchingOutcome, before: MatchingOutcome): boolean {
  const [left, right] = [criteria(after), criteria(before)];
  const differences = left.map((value, index) => value - (right[index] ?? 0));
  return (differences.find((difference) => difference !== 0) ?? 0) > 0;
}

function criteria({ objective, profile, metrics }: MatchingOutcome): readonly number[] {
  const worst = metrics.worstRank ?? 0;
  const sum = profile.reduce((total, count, index) => total + count * (index + 1), 0);
  const byObjective = {
    GENEROUS: profile.toReversed(),
    GREEDY: profile.map((count) => -count),
    MAX_MIN: [worst, sum],
    STABLE: [],
  }[objective];
  return [-metrics.placed, ...byObjective];
}
