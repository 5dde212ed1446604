import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { below, mulberry32 } from '../seeded-chance.js';
import { flowNetwork } from './flow-network.js';
import { copyOfState, emptyState, type FlowState, placeStudent, releaseStudent } from './flow-state.js';

const NETWORK = flowNetwork(
  canonicalProblem({
    ...aProblem('A[0,3] B[0,3] C[0,3]', 's0: A1 B2 C3; s1: A1 B2 C3; s2: B1 A2; s3: C1 A2').build(),
    caps: [{ id: 'x', projects: ['A', 'C'], maxStudents: 4 }],
  }),
);

describe('Who has which place', () => {
  it('is told of each student, of each project and of each cap alike, whoever comes and leaves', () => {
    const { state, pairOf } = begun();
    const chance = mulberry32(3);
    for (let turn = 0; turn < 200; turn += 1) {
      const student = below(chance, 4);
      const choices =
        NETWORK === null ? [] : [...NETWORK.pairStudent.keys()].filter((pair) => pairOf(pair) === student);
      if (NETWORK !== null) releaseStudent(NETWORK, state, student);
      const pair = choices[below(chance, choices.length + 1)];
      if (NETWORK !== null && pair !== undefined) placeStudent(NETWORK, state, pair);

      expect(membersOf(state)).toEqual(expectedMembers(state));
      expect([...state.load]).toEqual(expectedLoads(state));
    }
  });

  it('is not changed by what becomes of a copy', () => {
    const { state } = begun();
    if (NETWORK !== null) placeStudent(NETWORK, state, 0);
    const before = JSON.stringify(membersOf(state));
    const copy = copyOfState(state);

    if (NETWORK !== null) releaseStudent(NETWORK, copy, 0);
    copy.price.fill(5);

    expect([JSON.stringify(membersOf(state)), [...state.load], [...state.price]]).toEqual([
      before,
      [1, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0],
    ]);
    expect([copy.at[0], [...copy.load]]).toEqual([-1, [0, 0, 0, 0]]);
  });
});

function begun(): { readonly state: FlowState; readonly pairOf: (pair: number) => number | undefined } {
  if (NETWORK === null) throw new Error('The problem is no flow');
  return { state: emptyState(NETWORK, 2), pairOf: (pair) => NETWORK.pairStudent[pair] };
}

/** As the projects tell it, with the seat that each member is said to have. */
function membersOf({ members, firstMember, load, seat }: FlowState) {
  return [0, 1, 2].map((project) => {
    const first = firstMember[project] ?? 0;
    const seats = Array.from({ length: load[project] ?? 0 }, (_seat, index) => first + index);
    return seats
      .map((one) => ({ student: members[one] ?? -1, isSeated: seat[members[one] ?? -1] === one }))
      .sort(byStudent);
  });
}

/** As the students tell it. */
function expectedMembers({ at }: FlowState) {
  return [0, 1, 2].map((project) =>
    [...at.keys()]
      .filter((student) => NETWORK?.pairProject[at[student] ?? -1] === project)
      .map((student) => ({ student, isSeated: true })),
  );
}

/** A, B, C, then the cap over A and C. */
function expectedLoads(state: FlowState): readonly number[] {
  const [a = 0, b = 0, c = 0] = expectedMembers(state).map((members) => members.length);
  return [a, b, c, a + c];
}

function byStudent(left: { readonly student: number }, right: { readonly student: number }): number {
  return left.student - right.student;
}
