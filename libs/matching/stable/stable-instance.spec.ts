import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type MatchingCap, type MatchingProblem, type TieGroups } from '../problem.js';
import { stableInstance } from './stable-instance.js';

const THREE = aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: A1; s2: B1').build();
const RANKED: TieGroups = [['s0'], ['s1'], ['s2']];

describe('The pools of a stable matching', () => {
  it('are the projects, then the caps that can be full before their projects and before everybody has a place', () => {
    const { places, poolsOf, hasBindingCaps } = withCaps([
      { id: 'as many as the places', projects: ['A'], maxStudents: 2 },
      { id: 'as many as the students', projects: ['A', 'B'], maxStudents: 3 },
      { id: 'fewer than the places', projects: ['B'], maxStudents: 1 },
      { id: 'fewer than the students', projects: ['A', 'B'], maxStudents: 2 },
    ]);

    expect({ places, poolsOf, hasBindingCaps }).toEqual({
      places: [2, 2, 1, 2],
      poolsOf: [
        [0, 3],
        [1, 2, 3],
      ],
      hasBindingCaps: true,
    });
  });

  it('are the projects alone without such a cap', () => {
    const { places, poolsOf, hasBindingCaps } = withCaps([{ id: 'c', projects: ['A'], maxStudents: 2 }]);

    expect({ places, poolsOf, hasBindingCaps }).toEqual({ places: [2, 2], poolsOf: [[0], [1]], hasBindingCaps: false });
  });
});

describe('Caps and their projects', () => {
  // prettier-ignore
  it.each<[string, boolean, readonly MatchingCap[], Readonly<Record<string, TieGroups>>]>([
    ['agree without any cap', true, [], { A: RANKED }],
    ['agree when neither wants anybody more', true, [cap('c', ['A', 'B'])], {}],
    ['agree when the projects have their priorities from the cap', true, [cap('c', ['A', 'B'], RANKED)], {}],
    ['agree when the projects say the same', true, [cap('c', ['A', 'B'], RANKED)], { A: [['s0'], ['s1'], ['s2']], B: [['s0'], ['s1'], ['s2']] }],
    ['agree when two caps share no project', true, [cap('c', ['A'], RANKED, 1), cap('d', ['B'], [['s2']], 1)], {}],
    ['disagree when one project says otherwise', false, [cap('c', ['A', 'B'], RANKED)], { B: [['s2'], ['s0'], ['s1']] }],
    ['disagree when the first project says otherwise', false, [cap('c', ['A', 'B'], RANKED)], { A: [['s2'], ['s0'], ['s1']] }],
    ['disagree when a project ranks students whom the cap ties', false, [cap('c', ['A', 'B'])], { A: RANKED }],
    ['disagree when one project is in two caps', false, [cap('c', ['A'], RANKED, 1), cap('d', ['A', 'B'], RANKED)], {}],
    ['agree when all but one of the caps of a project can never be full', true, [cap('c', ['A'], RANKED, 2), cap('d', ['A', 'B'], RANKED)], {}],
  ])('%s', (_title, capsAgree, caps, priorities) => {
    const projects = THREE.projects.map((project) => {
      const own = priorities[project.id];
      return own === undefined ? project : { ...project, priorities: own };
    });

    expect(stableInstance(canonicalProblem({ ...THREE, projects, caps })).capsAgree).toBe(capsAgree);
  });
});

describe('The pairs of a stable matching', () => {
  it('are the open ones, by student and rank, each with its student, its project and whether it is pinned', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: B1 A2 C3; s1: ; s2: A1 C2')
      .forbidden('s0', 'A')
      .pinned('s2', 'C')
      .build();

    const { pairs, firstPair, studentOf, projectOf, isPinned } = stableInstance(canonicalProblem(problem));

    expect({
      pairs: pairs.map(({ student, project }) => student + project),
      firstPair: [...firstPair],
      studentOf: [...studentOf],
      projectOf: [...projectOf],
      isPinned: [...isPinned],
    }).toEqual({
      pairs: ['s0B', 's0C', 's2C'],
      firstPair: [0, 2, 2, 3],
      studentOf: [0, 0, 2],
      projectOf: [1, 2, 2],
      isPinned: [0, 0, 1],
    });
  });

  it('come in any order among ties, by seed, and never leave their rank', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1] D[0,1]', 's0: A1 B2 C2 D3').build();

    const orders = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      stableInstance(canonicalProblem({ ...problem, seed }))
        .pairs.map(({ project }) => project)
        .join(''),
    );

    expect(new Set(orders)).toEqual(new Set(['ABCD', 'ACBD']));
  });

  it('know which of them proves nothing because the student would do as well elsewhere', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1 B1 C2; s1: C1; s2: C1 A2').build();

    const { pairs, isTied } = stableInstance(canonicalProblem(problem));

    expect(
      pairs.filter((_pair, index) => isTied[index] === 0).map(({ student, rank }) => `${student} ${rank}`),
    ).toEqual(['s0 2', 's1 1', 's2 1', 's2 2']);
  });
});

function withCaps(caps: MatchingProblem['caps'] & object): ReturnType<typeof stableInstance> {
  return stableInstance(canonicalProblem({ ...THREE, caps }));
}

function cap(id: string, projects: readonly string[], priorities?: TieGroups, maxStudents = 2): MatchingCap {
  return { id, projects, maxStudents, ...(priorities === undefined ? {} : { priorities }) };
}
