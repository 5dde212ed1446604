import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { allocationOf } from '../allocation.js';
import { canonicalProblem } from '../canonical-problem.js';
import { metricsOf, profileOf } from '../figures.js';
import { rematchAfterWithdrawal } from './flow-rematch.js';
import { type FlowSolution, solveByFlow } from './flow-solution.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { type MatchingProblem } from '../problem.js';

const SEEDS = Array.from({ length: 300 }, (_seed, index) => 60_000 + index);

describe('a re-match after a withdrawal', () => {
  it('is as good as solving anew, with the same places, withdrawal after withdrawal', () => {
    const rematches = SEEDS.flatMap((seed) => {
      const problem = generatedProblem(seed, ['TIES', 'CAPS', 'FORBIDS', 'TERMS', 'SKILLS']);
      const first = solveByFlow(canonicalProblem(problem));
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
    ['the worst rank may fall', aProblem('A[0,1]', 's0: A1').for('MAX_MIN'), 's0'],
    ['the student was pinned', aProblem('A[0,1]', 's0: A1').pinned('s0', 'A'), 's0'],
    ['the student is unknown', aProblem('A[0,1]', 's0: A1'), 's9'],
    ['a project falls below its minimum', aProblem('A[2,2]', 's0: A1; s1: A1'), 's0'],
  ])('is left to solving anew when %s', (_case, builder, student) => {
    const solution = solved(builder.build());

    expect(solution && rematchAfterWithdrawal(solution, student)).toBeNull();
    expect(solution).not.toBeNull();
  });
});

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
