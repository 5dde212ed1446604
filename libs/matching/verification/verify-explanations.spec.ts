import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { anOutcome } from '../oracle/an-outcome.js';
import { type Explanation, type ExplanationReason, type HigherChoice, type ProjectResult } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { readPlainly } from './plain-problem.js';
import { verifyExplanations } from './verify-explanations.js';

// prettier-ignore
const REASONS: readonly ExplanationReason[] = [
  'FORBIDDEN', 'CALENDAR', 'PINNED_ELSEWHERE', 'BELOW_MINIMUM_CLOSED', 'SKILL_GAP', 'NO_MENTOR',
  'CAP', 'TOGETHER', 'APART', 'OUTRANKED', 'FULL',
];

/** s1 got the second of a list, s2 nothing; s0 and s3 have what they wanted most. */
const PROBLEM = aProblem('A[0,1] B[0,2] C[3,4]', 's0: A1; s1: A1 B2; s2: C1 A2; s3: B1 A2').build();
const PLACES = 's0: A1; s1: B2; s3: B1';

// Who would rather be in A, or is there, is s0, s1 and s2: not s3.
const OF_S1: Explanation = {
  student: 's1',
  got: 'B',
  why: [{ project: 'A', reason: 'FULL', counts: { wanted: 3, places: 1 } }],
  counterfactual: { project: 'A', places: 1 },
};
const OF_S2: Explanation = {
  student: 's2',
  got: null,
  why: [
    { project: 'A', reason: 'FULL', counts: { wanted: 3, places: 1 } },
    { project: 'C', reason: 'BELOW_MINIMUM_CLOSED', counts: { wanted: 1, needed: 3 } },
  ],
  counterfactual: null,
};

function linesOf(explanations: readonly Explanation[]): readonly string[] {
  const faults = verifyExplanations(readPlainly(PROBLEM), anOutcome(PROBLEM, PLACES, { explanations }));
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

function ofS1(change: Partial<Explanation>): readonly Explanation[] {
  return [{ ...OF_S1, ...change }, OF_S2];
}

function because(change: Partial<HigherChoice>): readonly Explanation[] {
  return ofS1({ why: OF_S1.why.map((choice) => ({ ...choice, ...change })) });
}

describe('verifyExplanations', () => {
  it('accepts one explanation for each student without a first choice', () => {
    expect(linesOf([OF_S1, OF_S2])).toEqual([]);
  });

  const NOT_EACH = 'explanations: are not one for each student without a first choice';
  const NOT_BETTER = 'explanations[0]: does not name each better-ranked project once';

  // prettier-ignore
  it.each<[string, readonly Explanation[], readonly string[]]>([
    ['an explanation left out',          [OF_S2], [NOT_EACH]],
    ['explanations out of order',        [OF_S2, OF_S1], [NOT_EACH]],
    ['an explanation of a first choice', [{ ...OF_S1, student: 's0', got: 'A', why: [], counterfactual: null }, OF_S1, OF_S2], [NOT_EACH]],
    ['another place',                    ofS1({ got: 'A' }), ['explanations[0]: states another place than the assignments']],
    ['no place',                         ofS1({ got: null }), ['explanations[0]: states another place than the assignments']],
    ['a better project left out',        ofS1({ why: [] }), [NOT_BETTER]],
    ['a better project twice',           ofS1({ why: [...OF_S1.why, ...OF_S1.why] }), [NOT_BETTER]],
    ['a worse project',                  ofS1({ why: [...OF_S1.why, { project: 'B', reason: 'FULL', counts: { wanted: 2, places: 2 } }] }), [NOT_BETTER]],
    ['a promise of the own place',       ofS1({ counterfactual: { project: 'B', places: 1 } }), ['explanations[0]: promises a project that is not better']],
    ['a miscount of the wishes',         because({ counts: { wanted: 4, places: 1 } }), ['explanations[0].why[0]: miscounts who wanted it']],
    ['a false maximum',                  because({ counts: { wanted: 3, places: 2 } }), ['explanations[0].why[0]: misstates the maximum']],
    ['a false minimum',                  because({ counts: { wanted: 3, needed: 2 } }), ['explanations[0].why[0]: misstates the minimum']],
    ['a reason that cannot be',          because({ reason: 'CALENDAR' }), ['explanations[0].why[0]: cannot be for the reason CALENDAR']],
  ])('rejects %s, and nothing else', (_title, explanations, lines) => {
    expect(linesOf(explanations)).toEqual(lines);
  });

  it('counts whoever finds a project acceptable, and nobody else', () => {
    const problem = aProblem('A[0,1] B[0,9]', 's0: A1; s1: A1 B2; s2: A1 B2; s3: A1 B2; s4: B1')
      .forbidden('s2', 'A')
      .inTerm('A', 'spring')
      .withStudent('s3', { term: 'autumn' })
      .build();
    const explanation = (student: string, reason: ExplanationReason): Explanation => ({
      ...OF_S1,
      student,
      why: [{ project: 'A', reason, counts: { wanted: 2 } }],
    });
    const explanations = [explanation('s1', 'FULL'), explanation('s2', 'FORBIDDEN'), explanation('s3', 'CALENDAR')];
    const outcome = anOutcome(problem, 's0: A1; s1: B2; s2: B2; s3: B2; s4: B1', { explanations });

    expect(verifyExplanations(readPlainly(problem), outcome)).toEqual([]);
  });

  it('expects a miss of nobody in a project that nobody may have', () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B2').forbidden('s0', 'A').build();
    const why = [{ project: 'A', reason: 'FORBIDDEN', counts: { wanted: 0 } }] as const;
    const explanations = [{ student: 's0', got: 'B', why, counterfactual: null }];

    expect(verifyExplanations(readPlainly(problem), anOutcome(problem, 's0: B2', { explanations }))).toEqual([]);
  });
});

describe('the reason for a better choice', () => {
  const two = aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1');
  const autumn = two.inTerm('A', 'spring').withStudent('s0', { term: 'autumn' });
  const plain = two.build();
  const stable = two.for('STABLE').build();
  const prioritized = { ...stable, projects: stable.projects.map((one) => ({ ...one, priorities: [['s1']] })) };
  const cap = { id: 'c', projects: ['A'], maxStudents: 1 };
  const team = { id: 't', members: ['s0', 's1'], preferences: [['A'], ['B']] };
  const groups = (kind: 'TOGETHER' | 'APART', students: readonly string[]) => [{ id: 'd', kind, students }];
  const closed = { id: 'A', status: 'CLOSED', size: 0, mentor: null } as const;

  // prettier-ignore
  it.each<[string, readonly ExplanationReason[], MatchingProblem, readonly ProjectResult[]]>([
    ['a decision forbids it',             ['FORBIDDEN'], autumn.forbidden('s0', 'A').build(), []],
    ['it is of another term',             ['CALENDAR'], autumn.pinned('s0', 'B').build(), []],
    ['the student is pinned elsewhere',   ['PINNED_ELSEWHERE'], two.pinned('s0', 'B').build(), [{ ...closed, reason: 'SKILL_GAP' }]],
    ['it is closed below its minimum',    ['BELOW_MINIMUM_CLOSED'], plain, [{ ...closed, reason: 'BELOW_MINIMUM' }]],
    ['it is closed for its skills',       ['SKILL_GAP'], plain, [{ ...closed, reason: 'SKILL_GAP' }]],
    ['it is closed without a mentor',     ['NO_MENTOR'], plain, [{ ...closed, reason: 'NO_MENTOR' }]],
    ['it runs',                           ['FULL'], plain, []],
    ['it runs and the student is pinned there', ['FULL'], two.pinned('s0', 'A').build(), []],
    ['it runs under a cap',               ['CAP', 'FULL'], { ...plain, caps: [cap] }, []],
    ['it runs and the student is in a team', ['TOGETHER', 'FULL'], { ...plain, teams: [team] }, []],
    ['it runs and the student stays with another', ['TOGETHER', 'FULL'], { ...plain, decisions: groups('TOGETHER', ['s0', 's1']) }, []],
    ['it runs and the student stays apart', ['APART', 'FULL'], { ...plain, decisions: groups('APART', ['s0', 's1']) }, []],
    ['it runs and the mate stays apart',  ['TOGETHER', 'APART', 'FULL'], { ...plain, teams: [team], decisions: groups('APART', ['s1', 's9']) }, []],
    ['it runs and has priorities',        ['OUTRANKED', 'FULL'], prioritized, []],
    ['it runs under a cap with priorities', ['CAP', 'OUTRANKED', 'FULL'], { ...stable, caps: [{ ...cap, priorities: [['s1']] }] }, []],
    ['it has priorities that do not count', ['FULL'], { ...prioritized, objective: 'GREEDY' }, []],
  ])('when %s is one of %j', (_title, possible, problem, projects) => {
    const accepted = REASONS.filter((reason) => {
      const why = [{ project: 'A', reason, counts: { wanted: 0 } }];
      const explanations = [{ student: 's0', got: 'B', why, counterfactual: null }];
      const faults = verifyExplanations(readPlainly(problem), anOutcome(problem, 's0: B2', { projects, explanations }));
      return !faults.some(({ message }) => message === `cannot be for the reason ${reason}`);
    });

    expect(accepted).toEqual(possible);
  });
});
