import { describe, expect, it } from '@jest/globals';

import { aProblem, type ProblemBuilder } from '../oracle/a-problem.js';
import { type MatchingProblem } from '../problem.js';
import { solveMatching } from '../solve-matching.js';

describe('a student without a place', () => {
  // prettier-ignore
  it.each([
    ['NO_ACCEPTABLE_PROJECT', 'an empty list', aProblem('A[0,1]', 's0:')],
    ['FORBIDDEN', 'every listed project forbidden or of another term', aProblem('A[0,1] B[0,1]', 's0: A1 B2').forbidden('s0', 'A').inTerm('B', 'spring').withStudent('s0', { term: 'autumn' })],
    ['CALENDAR', 'every listed project of another term', aProblem('A[0,1]', 's0: A1').inTerm('A', 'spring').withStudent('s0', { term: 'autumn' })],
    ['SKILL_GAP', 'every acceptable project closed for its skills', aProblem('A[0,1]', 's0: A1').requiring('A', 'web')],
    ['PROJECTS_CLOSED', 'acceptable projects closed for different reasons', aProblem('A[0,1] B[2,3]', 's0: A1 B2').requiring('A', 'web')],
    ['PROJECTS_CLOSED', 'every acceptable project below its minimum', aProblem('A[2,3]', 's0: A1')],
    ['FULL', 'an acceptable project that runs full', aProblem('A[0,1] B[2,3]', 's1: A1; s0: A1 B2').pinned('s1', 'A')],
  ])('reads %s with %s', async (reason, _case, builder) => {
    const outcome = await solveMatching(builder.build());

    expect(outcome.unassigned).toEqual([{ student: 's0', reason }]);
  });
});

describe('the explanation of a place', () => {
  // prettier-ignore
  it.each([
    ['FORBIDDEN', aProblem('A[0,9] B[0,9]', 's0: A1 B2; s1: A1').forbidden('s0', 'A'), { wanted: 1 }],
    ['CALENDAR', aProblem('A[0,9] B[0,9]', 's0: A1 B2; s1: A1').inTerm('A', 'spring').withStudent('s0', { term: 'autumn' }), { wanted: 1 }],
    ['PINNED_ELSEWHERE', aProblem('A[0,9] B[0,9]', 's0: A1 B2; s1: A1').pinned('s0', 'B'), { wanted: 2 }],
    ['BELOW_MINIMUM_CLOSED', aProblem('A[2,9] B[0,9]', 's0: A1 B2; s1: B1').pinned('s1', 'B'), { wanted: 1, needed: 2 }],
    ['SKILL_GAP', aProblem('A[2,9] B[0,9]', 's0: A1 B2; s1: B1').requiring('A', 'web'), { wanted: 1, needed: 2 }],
    ['FULL', aProblem('A[0,1] B[0,9]', 's0: A1 B2; s1: A1'), { wanted: 2, places: 1 }],
  ] as const)('says %s of the better choice, with counts', async (reason, builder, counts) => {
    const counterfactual = reason === 'FULL' ? { project: 'A', places: 1 } : null;

    const outcome = await solveMatching(builder.build());

    expect(outcome.explanations).toEqual([
      { student: 's0', got: 'B', why: [{ project: 'A', reason, counts }], counterfactual },
    ]);
  });

  // prettier-ignore
  it.each([
    ['NO_MENTOR', changed(aProblem('A[0,1] B[0,1]', 's0: A1 B2'), { projects: [{ id: 'A', minSize: 0, maxSize: 1, mentor: { required: true } }, { id: 'B', minSize: 0, maxSize: 1 }] }), { wanted: 1 }],
    ['CAP', changed(aProblem('A[0,2] B[0,1]', 's0: A1 B2; s1: A1').pinned('s1', 'A'), { caps: [{ id: 'c', projects: ['A'], maxStudents: 1 }] }), { wanted: 2 }],
    ['TOGETHER', changed(aProblem('A[0,2] B[0,2]', 's0:; s1:; s2: A1').pinned('s2', 'A'), { teams: [{ id: 't', members: ['s0', 's1'], preferences: [['A'], ['B']] }] }), { wanted: 3 }],
    ['APART', changed(aProblem('A[0,2] B[0,1]', 's0: A1 B2; s1: A1').pinned('s1', 'A'), { decisions: [{ id: 'd', kind: 'APART', students: ['s0', 's1'] }, { id: 'e', kind: 'PIN', student: 's1', project: 'A' }] }), { wanted: 2 }],
    ['OUTRANKED', changed(aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1').for('STABLE'), { projects: [{ id: 'A', minSize: 0, maxSize: 1, priorities: [['s1'], ['s0']] }, { id: 'B', minSize: 0, maxSize: 1 }] }), { wanted: 2, places: 1 }],
  ] as const)('says %s where that is the first to apply', async (reason, problem, counts) => {
    const outcome = await solveMatching(problem);

    expect(outcome.explanations.filter(({ student }) => student === 's0')).toEqual([
      { student: 's0', got: 'B', why: [{ project: 'A', reason, counts }], counterfactual: null },
    ]);
  });

  it('names every listed project to a student without a place, none to one with a first choice', async () => {
    const problem = aProblem('A[0,1] B[2,2]', 's0: B1 A2; s1: A1').pinned('s1', 'A').build();

    const outcome = await solveMatching(problem);

    expect(outcome.explanations).toEqual([
      {
        student: 's0',
        got: null,
        why: [
          { project: 'A', reason: 'FULL', counts: { wanted: 2, places: 1 } },
          { project: 'B', reason: 'BELOW_MINIMUM_CLOSED', counts: { wanted: 1, needed: 2 } },
        ],
        counterfactual: null,
      },
    ]);
  });

  it('tells nothing about another person', async () => {
    const problem = aProblem('A[0,1] B[0,9]', 's0: A1 B2; s1: A1 B2; s2: A1 B2').build();

    const outcome = await solveMatching(problem);

    for (const { student, why } of outcome.explanations) {
      const others = problem.students.map(({ id }) => id).filter((id) => id !== student);
      expect(others.filter((other) => JSON.stringify(why).includes(other))).toEqual([]);
    }
  });
});

function changed(builder: ProblemBuilder, changes: Partial<MatchingProblem>): MatchingProblem {
  return { ...builder.build(), ...changes };
}
