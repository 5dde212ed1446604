import { describe, expect, it } from '@jest/globals';

import { aProblem } from './a-problem.js';
import { hashJson } from './hash.js';
import { type MatchingOutcome } from './outcome.js';
import { type MatchingProblem } from './problem.js';
import { solveMatching } from './solve-matching.js';
import { verifyOutcome } from './verify-outcome.js';

const PROBLEM = aProblem('A[2,3] B[2,3] C[2,2] D[0,1]', 's0: A1 B2; s1: A1 B2; s2: B1 A2; s3: B1; s4: C1 D2; s5: D1')
  .requiring('A', 'web')
  .inTerm('D', 'spring')
  .withStudent('s0', { skills: ['web'] })
  .withStudent('s4', { term: 'autumn' })
  .pinned('s1', 'A')
  .forbidden('s2', 'A')
  .build();

type Change = (outcome: MatchingOutcome) => Partial<MatchingOutcome>;

/** Moves a student, with sizes and hash to match, as a careless or dishonest hand would. */
function moving(student: string, project: string, rank: number): Change {
  return ({ assignments, projects }) => {
    const moved = [...assignments.filter((one) => one.student !== student), { student, project, rank }];
    const sizes = projects.map((one) => {
      const size = moved.filter((assignment) => assignment.project === one.id).length;
      return one.status === 'RUNNING' ? { ...one, size } : one;
    });
    return { assignments: moved, projects: sizes, resultHash: hashJson({ assignments: moved, projects: sizes }) };
  };
}

// prettier-ignore
const CHANGES: readonly (readonly [string, string, Change])[] = [
  ['another objective',             'objective',       () => ({ objective: 'GREEDY' })],
  ['another seed',                  'seed',            () => ({ seed: 2 })],
  ['another problem hash',          'problemHash',     () => ({ problemHash: '0'.repeat(64) })],
  ['another result hash',           'resultHash',      () => ({ resultHash: '0'.repeat(64) })],
  ['another engine version',        'engineVersion',   () => ({ engineVersion: '9.9.9' })],
  ['a gap under OPTIMAL',           'status',          () => ({ gap: 0.5 })],
  ['FEASIBLE without a gap',        'status',          () => ({ status: 'FEASIBLE' })],
  ['INFEASIBLE with lists',         'assignments',     () => ({ status: 'INFEASIBLE' })],
  ['a conflict when solved',        'conflict',        () => ({ conflict: [{ kind: 'MINIMUM', project: 'A' }] })],
  ['relaxations when solved',       'relaxations',     () => ({ relaxations: [] })],
  ['a conflict over nothing known', 'conflict[0]',     () => ({ conflict: [{ kind: 'PIN', decision: 'nowhere' }] })],
  ['an assignment left out',        'students s0',     ({ assignments }) => ({ assignments: assignments.slice(1) })],
  ['a student placed twice',        'students s3',     ({ assignments }) => ({ assignments: [...assignments, { student: 's3', project: 'B', rank: 1 }] })],
  ['a place outside the list',      'assignments[4]',  moving('s3', 'A', 1)],
  ['a false rank',                  'assignments[4]',  moving('s3', 'B', 2)],
  ['a place of another term',       'assignments[5]',  moving('s4', 'D', 2)],
  ['a forbidden place',             'assignments[4]',  moving('s2', 'A', 2)],
  ['a broken pin',                  'decisions pin s1 A', moving('s1', 'B', 2)],
  ['a team below its minimum',      'projects A',      moving('s1', 'B', 2)],
  ['a team without its skill',      'projects A',      moving('s0', 'B', 2)],
  ['an unknown student',            'assignments[5]',  moving('nobody', 'B', 1)],
  ['an unknown project',            'assignments[4]',  moving('s3', 'nowhere', 1)],
  ['a false profile',               'profile',         () => ({ profile: [9, 9] })],
  ['false metrics',                 'metrics',         ({ metrics }) => ({ metrics: { ...metrics, blockingPairs: 7 } })],
  ['a false reason',                'unassigned[0].reason',    () => ({ unassigned: [{ student: 's4', reason: 'FULL' }] })],
  ['a project left out',            'projects D',      ({ projects }) => ({ projects: projects.slice(0, 3) })],
  ['explanations left out',         'explanations',    () => ({ explanations: [] })],
  ['lists out of order',            'assignments',     ({ assignments }) => ({ assignments: assignments.toReversed() })],
];

describe('verifyOutcome', () => {
  it('finds nothing wrong with the outcome of the engine', async () => {
    expect(verifyOutcome(PROBLEM, await solveMatching(PROBLEM))).toEqual([]);
  });

  it.each(CHANGES)('rejects %s', async (_title, path, change) => {
    const outcome = await solveMatching(PROBLEM);

    const faults = verifyOutcome(PROBLEM, { ...outcome, ...change(outcome) });

    expect(faults.map((fault) => fault.path)).toContain(path);
  });

  it('rejects a team above its maximum', async () => {
    const narrow: MatchingProblem = aProblem('A[0,1] B[0,2]', 's0: A1 B2; s1: A1 B2').build();
    const wide: MatchingProblem = aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: A1 B2').build();

    const faults = verifyOutcome(narrow, await solveMatching(wide));

    expect(faults.map(({ path, message }) => `${path}: ${message}`)).toContain(
      'projects A: has more students than its maximum',
    );
  });

  it('verifies an infeasible outcome and rejects one without its conflict', async () => {
    const problem = aProblem('A[2,3]', 's0: A1').pinned('s0', 'A').build();
    const outcome = await solveMatching(problem);

    const [untouched, emptied] = [
      verifyOutcome(problem, outcome),
      verifyOutcome(problem, { ...outcome, conflict: [] }),
    ];

    expect({ untouched, emptied: emptied.map(({ path }) => path) }).toEqual({ untouched: [], emptied: ['status'] });
  });
});
