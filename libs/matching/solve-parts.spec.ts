import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from './canonical-problem.js';
import { loadMipSolver } from './mip/mip-solver.js';
import { type SearchProgress } from './mip/search.js';
import { aProblem, type ProblemBuilder } from './oracle/a-problem.js';
import { solveParts } from './solve-parts.js';

/** The first part is solved by a flow; in the second, C cannot fill, so that only a search proves the best. */
const TWO_PARTS = aProblem('A[2,3] B[0,3] C[2,3] D[0,3]', 's0: A1 B2; s3: A1 B2; s1: C1 D2; s2: D1 C2');

/** The solution, and the phases that were told on the way. */
async function solved(problem: ProblemBuilder) {
  const solver = await loadMipSolver();
  const told: SearchProgress[] = [];
  const onPhase = (progress: SearchProgress) => told.push(progress);
  return { solution: solveParts(canonicalProblem(problem.build()), { solver, unlimited: solver, onPhase }), told };
}

describe('solveParts', () => {
  it.each([
    ['students alone', aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1')],
    ['a stable matching by lists without ties', aProblem('A[2,2] B[0,2]', 's0: A1 B2; s1: A1').for('STABLE')],
  ])('proves %s without a search', async (_title, problem) => {
    const { solution, told } = await solved(problem);

    expect([solution?.certificate, told]).toEqual(['FLOW_DUAL', []]);
  });

  it('tells of each part that is searched, in order', async () => {
    const { solution, told } = await solved(TWO_PARTS);

    expect(solution?.certificate).toBe('MIP_PROOF');
    expect([...new Set(told.map(({ componentsDone, components }) => `${componentsDone} of ${components}`))]).toEqual([
      '1 of 2',
    ]);
  });

  it('puts the places of all parts in the order of the students', async () => {
    const { solution } = await solved(TWO_PARTS);

    expect(solution?.assignments).toEqual([
      { student: 's0', project: 'A', rank: 1 },
      { student: 's1', project: 'D', rank: 2 },
      { student: 's2', project: 'D', rank: 1 },
      { student: 's3', project: 'A', rank: 1 },
    ]);
  });

  it('has no solution when one part has none', async () => {
    const { solution } = await solved(TWO_PARTS.pinned('s1', 'C').pinned('s2', 'D'));

    expect(solution).toBe(null);
  });
});
