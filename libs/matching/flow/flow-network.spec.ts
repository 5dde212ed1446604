import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type MatchingProblem } from '../problem.js';
import { type FlowNetwork, flowNetwork } from './flow-network.js';

const CAPS = [
  { id: 'x', projects: ['A', 'C'], maxStudents: 9 },
  { id: 'y', projects: ['D'], maxStudents: 1 },
];

describe('The network of a flow', () => {
  it('has the open pairs of all who are not pinned, by student and by project', () => {
    const problem = aProblem('A[0,2] B[0,1] C[0,3]', 's0: B1 A2 C2; s1: A1; s2: ; s3: C1 A2')
      .pinned('s1', 'A')
      .forbidden('s0', 'C')
      .build();

    const { students, projects, pinned, pairStart, pairStudent, pairProject, pairRank, ...rest } = network(problem);

    expect({ students, projects, pinned }).toEqual({
      students: ['s0', 's2', 's3'],
      projects: ['A', 'B', 'C'],
      pinned: [{ student: 's1', project: 'A', rank: 1 }],
    });
    expect([pairStart, pairStudent, pairProject, pairRank].map((one) => [...one])).toEqual([
      [0, 2, 2, 4],
      [0, 0, 2, 2],
      [1, 0, 2, 0],
      [1, 2, 1, 2],
    ]);
    expect([...rest.projectStart]).toEqual([0, 2, 3, 4]);
    expect([...rest.projectPairs]).toEqual([1, 3, 0, 2]);
    expect(rest.longest).toBe(2);
  });

  it('has a node for each project and each cap, with the places that the pinned leave, at most one for each student', () => {
    const problem = aProblem('A[0,2] B[0,1] C[0,3] D[0,8]', 's0: A1; s1: A1; s2: B1; s3: C1; s4: D1').pinned('s0', 'A');

    const { places, capNode, projectsUnder } = network({ ...problem.build(), caps: CAPS });

    expect([[...places], [...capNode], projectsUnder]).toEqual([
      [1, 1, 3, 5, 4, 1],
      [4, -1, 4, 5],
      [[], [], [], [], [0, 2], [3]],
    ]);
  });

  // prettier-ignore
  it.each<[string, MatchingProblem, boolean]>([
    ['is none when a project is under two caps', { ...aProblem('A[0,1] B[0,1]', 's0: A1').build(), caps: ['x', 'y'].map((id) => ({ id, projects: ['A', 'B'], maxStudents: 1 })) }, false],
    ['is none when a cap has fewer places than pinned', { ...aProblem('A[0,2]', 's0: A1; s1: A1').pinned('s0', 'A').pinned('s1', 'A').build(), caps: [{ id: 'x', projects: ['A'], maxStudents: 1 }] }, false],
    ['is none when a pin is barred by the term', aProblem('A[0,2]', 's0: A1').inTerm('A', 'spring').withStudent('s0', { term: 'autumn' }).pinned('s0', 'A').build(), false],
    ['is there when a project is full of pinned', aProblem('A[0,1]', 's0: A1').pinned('s0', 'A').build(), true],
    ['is there when one pin is said twice', { ...aProblem('A[0,1]', 's0: A1').build(), decisions: ['d', 'e'].map((id) => ({ id, kind: 'PIN' as const, student: 's0', project: 'A' })) }, true],
  ])('%s', (_title, problem, isThere) => {
    expect(flowNetwork(canonicalProblem(problem)) !== null).toBe(isThere);
  });
});

function network(problem: MatchingProblem): FlowNetwork {
  const found = flowNetwork(canonicalProblem(problem));
  if (found === null) throw new Error('The problem is no flow');
  return found;
}
