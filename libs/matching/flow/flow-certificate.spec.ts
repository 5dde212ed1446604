import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { allocationOf } from '../allocation.js';
import { canonicalProblem } from '../canonical-problem.js';
import { metricsOf, profileOf } from '../figures.js';
import { certifies } from './flow-certificate.js';
import { solveByFlow } from './flow-solution.js';
import { generatedProblem } from '../oracle/generated-problem.js';
import { type Assignment } from '../outcome.js';
import { readPlainly } from '../verification/plain-problem.js';
import { type MatchingProblem } from '../problem.js';

const OBJECTIVES = ['GENEROUS', 'GREEDY', 'MAX_MIN'] as const;
const POLICIES = ['SAME_OBJECTIVE_FEWEST_MOVES', 'FEWEST_MOVES'] as const;
const AIMS = OBJECTIVES.flatMap((objective) => POLICIES.map((policy) => ({ objective, policy })));

describe('the certificate of a flow', () => {
  it('holds for every optimum and for nothing less', () => {
    const verdicts = Array.from({ length: 60 }, (_problem, index) => 40_000 + index).flatMap((seed) => {
      const problem = generatedProblem(seed, ['TIES', 'CAPS', 'PINS', 'FORBIDS', 'PREVIOUS']);
      const answers = AIMS.flatMap((aim) => {
        const aimed = aimedAt(problem, aim);
        const places = solveByFlow(canonicalProblem(aimed))?.assignments;
        return places === undefined ? [] : [{ aimed, places }];
      });
      return answers.flatMap(({ aimed, places: best }) =>
        answers.map(({ places }) => {
          const isBest = figures(aimed, places) === figures(aimed, best);
          return { seed, isBest, certified: certifies(readPlainly(aimed), places) };
        }),
      );
    });

    expect(verdicts.filter(({ isBest, certified }) => isBest !== certified)).toEqual([]);
    expect(verdicts.filter(({ isBest }) => !isBest).length).toBeGreaterThan(50);
  });

  // prettier-ignore
  it.each([
    ['an empty place left empty', 's0: A1', []],
    ['a worse place than a free one', 's0: A1 B2', ['s0 B 2']],
    ['two students who would swap', 's0: A1 B2; s1: B1 A2', ['s0 B 2', 's1 A 2']],
  ])('is refused to %s', (_case, students, places) => {
    const problem = aProblem('A[0,1] B[0,1]', students).build();

    expect(certifies(readPlainly(problem), places.map(assignment))).toBe(false);
  });

  it('is refused to a worst rank that need not be', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1] D[0,1]', 's0: A1 B2; s1: B1 C2; s2: A1 C2 D3')
      .for('MAX_MIN')
      .build();
    const [even, uneven] = [
      ['s0 A 1', 's1 B 1', 's2 C 2'],
      ['s0 A 1', 's1 C 2', 's2 D 3'],
    ];

    expect([even, uneven].map((places) => certifies(readPlainly(problem), places.map(assignment)))).toEqual([
      true,
      false,
    ]);
  });

  it('is no matter of flows when caps cross or matchings are stable', () => {
    const problem = aProblem('A[0,1]', 's0: A1').build();
    const crossed = { ...problem, caps: ['x', 'y'].map((id) => ({ id, projects: ['A'], maxStudents: 1 })) };
    const stable = { ...problem, objective: 'STABLE' } as const;

    expect([crossed, stable].map((one) => certifies(readPlainly(one), [assignment('s0 A 1')]))).toEqual([false, false]);
  });
});

function aimedAt(problem: MatchingProblem, { objective, policy }: (typeof AIMS)[number]): MatchingProblem {
  const assignments = problem.previous?.assignments ?? [];
  return { ...problem, objective, previous: { assignments, policy } };
}

/** All that the aim looks at, as one text. */
function figures(problem: MatchingProblem, places: readonly Assignment[]): string {
  const allocation = allocationOf(canonicalProblem(problem), places);
  const { placed, moves } = metricsOf(allocation);
  return JSON.stringify([placed, profileOf(allocation), moves]);
}

function assignment(text: string): Assignment {
  const [student = '', project = '', rank] = text.split(' ');
  return { student, project, rank: Number(rank) };
}
