import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type Assignment } from '../outcome.js';
import { formulate } from './formulation.js';
import { loadMipSolver } from './mip-solver.js';
import { nearStart } from './near-start.js';

async function placesNear(near: readonly Assignment[], lists: string): Promise<readonly string[] | null> {
  const formulation = formulate(canonicalProblem(aProblem('A[0,1] B[0,2] C[0,2]', lists).build()));
  const values = nearStart(formulation, near, await loadMipSolver());
  if (values === null) return null;
  return formulation.pairs
    .filter(({ column }) => values[column] === 1)
    .map(({ unit, project }) => `${unit.id} ${project}`)
    .sort();
}

const at = (student: string, project: string, rank: number): Assignment => ({ student, project, rank });

describe('a start near a placement', () => {
  it('keeps everybody where they were, though others would be better', async () => {
    const near = [at('s0', 'B', 2), at('s1', 'B', 2), at('s2', 'A', 1)];

    expect(await placesNear(near, 's0: A1 B2; s1: C1 B2; s2: A1 B2')).toEqual(['s0 B', 's1 B', 's2 A']);
  });

  it('moves somebody so that one more is placed', async () => {
    expect(await placesNear([at('s0', 'A', 1), at('s1', 'B', 2)], 's0: A1 B2; s1: A1 B2; s2: A1')).toEqual([
      's0 B',
      's1 B',
      's2 A',
    ]);
  });

  it('gives nobody a rank beyond the worst there was', async () => {
    expect(await placesNear([at('s0', 'A', 1)], 's0: A1 B2; s1: A1 B2')).toEqual(['s0 A']);
  });
});
