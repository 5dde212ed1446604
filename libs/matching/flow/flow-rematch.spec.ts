import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { allocationOf } from '../allocation.js';
import { canonicalProblem } from '../canonical-problem.js';
import { metricsOf, profileOf } from '../figures.js';
import { rematchAfterWithdrawal } from './flow-rematch.js';
import { type FlowSolution, solveByFlow } from './flow-solution.js';
import { type GeneratedFeature } from '../oracle/generated-features.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { type MatchingProblem } from '../problem.js';

const SEEDS = Array.from({ length: 300 }, (_seed, index) => 60_000 + index);

describe('a re-match after a withdrawal', () => {
  // prettier-ignore
  it.each<[string, readonly GeneratedFeature[], (problem: MatchingProblem) => MatchingProblem]>([
    ['with caps, skills and terms', ['TIES', 'CAPS', 'FORBIDS', 'TERMS', 'SKILLS'], (problem) => problem],
    ['with pinned students', ['TIES', 'CAPS', 'PINS', 'PREVIOUS'], (problem) => problem],
    ['for MAX_MIN', ['TIES', 'CAPS', 'PINS', 'PREVIOUS'], (problem) => ({ ...problem, objective: 'MAX_MIN' })],
    ['when moves come first', ['TIES', 'CAPS', 'PINS'], withMovesFirst],
  ])('is as good as solving anew, with the same places, withdrawal after withdrawal, %s', (_case, features, changed) => {
    const rematches = SEEDS.flatMap((seed) => {
      const first = solved(changed(generatedProblem(seed, features)));
      return first === null ? [] : withdrawals(first);
    });

    for (const rematch of rematches) {
      const anew = solveByFlow(rematch.problem);
      expect({ seed: rematch.problem.seed, figures: figures(rematch), places: rematch.assignments }).toEqual({
        seed: rematch.problem.seed,
        figures: anew === null ? null : figures(anew),
        places: anew?.assignments,
      });
    }
    expect(rematches.length).toBeGreaterThan(SEEDS.length / 2);
  });

  it('gives the place of a pinned student to whom it serves best', () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1; s1: A1 B2; s2: B1').pinned('s0', 'A').build();
    const solution = solved(problem);

    const rematch = solution && rematchAfterWithdrawal(solution, 's0');

    expect(rematch?.assignments).toEqual([
      { student: 's1', project: 'A', rank: 1 },
      { student: 's2', project: 'B', rank: 1 },
    ]);
  });

  it('moves one student up at a time, down to the one who had no place', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1; s1: A1 B2; s2: B1 C2; s3: C1').build();
    const solution = solved(problem);

    const rematch = solution && rematchAfterWithdrawal(solution, 's0');

    expect(rematch?.assignments.map(({ student, project }) => `${student} ${project}`)).toEqual([
      's1 A',
      's2 B',
      's3 C',
    ]);
  });

  it('moves nobody when somebody without a place withdraws', () => {
    const solution = solved(aProblem('A[0,1]', 's0: A1; s1: A1').build());
    const placed = solution?.assignments;
    const other = placed?.[0]?.student === 's0' ? 's1' : 's0';

    expect(solution && rematchAfterWithdrawal(solution, other)?.assignments).toEqual(placed);
  });

  // prettier-ignore
  it.each([
    ['the worst rank may fall', aProblem('C[0,1] D[0,1] E[0,1] F[0,1] X[0,0]', 's0: F1; s1: X1 D2 C3; s2: D1 E2; s3: E1 F2').for('MAX_MIN'), 's0'],
    ['the student is unknown', aProblem('A[0,1]', 's0: A1'), 's9'],
    ['a project falls below its minimum', aProblem('A[2,2]', 's0: A1; s1: A1'), 's0'],
  ])('is left to solving anew when %s', (_case, builder, student) => {
    const solution = solved(builder.build());

    expect(solution && rematchAfterWithdrawal(solution, student)).toBeNull();
    expect(solution).not.toBeNull();
  });
});

/** Of whom had what at random: the last choice of every second student. */
function withMovesFirst(problem: MatchingProblem): MatchingProblem {
  const assignments = problem.students.flatMap(({ id, preferences }, index) => {
    const project = preferences.at(-1)?.[0];
    return project === undefined || index % 2 === 1 ? [] : [{ student: id, project }];
  });
  return { ...problem, previous: { policy: 'FEWEST_MOVES', assignments } };
}

function solved(problem: MatchingProblem): FlowSolution | null {
  return solveByFlow(canonicalProblem(problem));
}

/** The re-matches as one student after another withdraws, each from the one before. */
function withdrawals(first: FlowSolution): readonly FlowSolution[] {
  const rematches: FlowSolution[] = [];
  let last: FlowSolution | null = first;
  for (const { id } of first.problem.students.slice(0, 3)) {
    last = rematchAfterWithdrawal(last, id);
    if (last === null) break;
    rematches.push(last);
  }
  return rematches;
}

function figures({ problem, assignments }: FlowSolution) {
  const allocation = allocationOf(problem, assignments);
  return { ...metricsOf(allocation), profile: profileOf(allocation) };
}
