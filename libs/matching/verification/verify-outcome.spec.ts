import { describe, expect, it } from '@jest/globals';

import { aProblem } from '../oracle/a-problem.js';
import { hashJson } from '../hash.js';
import { type Explanation, type HigherChoice, type MatchingOutcome } from '../outcome.js';
import { type MatchingProblem } from '../problem.js';
import { solveMatching } from '../solve-matching.js';
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

/** s0 and s1 are a team, s2 and s3 stay together, s4 and s5 apart; m0 follows A, which requires it, or B or E. */
const GROUPS: MatchingProblem = {
  ...aProblem(
    'A[0,2] B[0,3] C[0,2] D[2,3] E[0,1]',
    's0: E1; s1: E1; s2: B1 C2; s3: B1 C2; s4: B1 C2 D3; s5: C1 B2; s6: E1',
  ).build(),
  projects: [
    { id: 'A', minSize: 0, maxSize: 2, mentor: { required: true, expertise: ['web'], languages: ['fr'] } },
    { id: 'B', minSize: 0, maxSize: 3, mentor: { required: false } },
    { id: 'C', minSize: 0, maxSize: 2 },
    { id: 'D', minSize: 2, maxSize: 3 },
    { id: 'E', minSize: 0, maxSize: 1, mentor: { required: true, expertise: ['data'] } },
  ],
  caps: [{ id: 'c', projects: ['B', 'C'], maxStudents: 4 }],
  teams: [{ id: 't', members: ['s0', 's1'], preferences: [['A'], ['C']] }],
  mentors: [
    { id: 'm0', capacity: 1, expertise: ['web'], languages: ['fr'] },
    { id: 'm1', capacity: 1, conflicts: ['A'] },
  ],
  decisions: [
    { id: 'together', kind: 'TOGETHER', students: ['s2', 's3'] },
    { id: 'apart', kind: 'APART', students: ['s4', 's5'] },
  ],
  previous: { assignments: [{ student: 's5', project: 'B' }], policy: 'SAME_OBJECTIVE_FEWEST_MOVES' },
};

function followedBy(mentors: Readonly<Record<string, string | null>>): Change {
  return ({ projects }) => ({
    projects: projects.map((one) => (one.status === 'RUNNING' ? { ...one, mentor: mentors[one.id] ?? null } : one)),
  });
}

function explaining(student: string, change: (explanation: Explanation) => Partial<Explanation>): Change {
  return ({ explanations }) => ({
    explanations: explanations.map((one) => (one.student === student ? { ...one, ...change(one) } : one)),
  });
}

function explainingChoices(student: string, change: Partial<HigherChoice>): Change {
  return explaining(student, ({ why }) => ({ why: why.map((choice) => ({ ...choice, ...change })) }));
}

// prettier-ignore
const GROUP_CHANGES: readonly (readonly [string, string, Change])[] = [
  ['a team that is split',             'teams t',            moving('s0', 'C', 2)],
  ['TOGETHER split',                   'decisions together', moving('s2', 'C', 2)],
  ['APART in one project',             'decisions apart',    moving('s4', 'C', 2)],
  ['a place on the own list of a member', 'assignments[5]',  moving('s0', 'E', 1)],
  ['a required mentor left out',       'projects A',         followedBy({ B: 'm1' })],
  ['a mentor with a conflict',         'projects A',         followedBy({ A: 'm1', B: 'm0' })],
  ['an unknown mentor',                'projects B',         followedBy({ A: 'm0', B: 'nobody' })],
  ['a mentor of a project that asks for none', 'projects C', followedBy({ A: 'm0', B: 'm1', C: 'm1' })],
  ['a mentor above the capacity',      'mentors m0',         followedBy({ A: 'm0', B: 'm0' })],
  ['an optional mentor left out',      'mentors',            followedBy({ A: 'm0' })],
  ['false moves',                      'metrics',            ({ metrics }) => ({ metrics: { ...metrics, moves: metrics.moves + 1 } })],
  ['a false reason of a closed project', 'projects[3].reason', ({ projects }) => ({ projects: projects.map((one) => (one.status === 'CLOSED' ? { ...one, reason: 'NOT_CHOSEN' } : one)) })],
  ['a false reason of the unplaced',   'unassigned[0].reason', () => ({ unassigned: [{ student: 's6', reason: 'FORBIDDEN' }] })],
  ['an impossible reason',             'explanations[0].why[0]', explainingChoices('s6', { reason: 'BELOW_MINIMUM_CLOSED' })],
  ['a miscount of the wishes',         'explanations[0].why[0]', explainingChoices('s6', { counts: { wanted: 7 } })],
  ['a misstated minimum',              'explanations[0].why[0]', explainingChoices('s6', { counts: { wanted: 1, needed: 4 } })],
  ['misstated places',                 'explanations[0].why[0]', explainingChoices('s6', { counts: { wanted: 1, places: 4 } })],
  ['another place in the explanation', 'explanations[0]',        explaining('s6', () => ({ got: 'A' }))],
  ['a better project not explained',   'explanations[0]',        explaining('s6', () => ({ why: [] }))],
  ['a promise of a project that is no better', 'explanations[0]', explaining('s6', () => ({ counterfactual: { project: 'A', places: 1 } }))],
];

describe('verifyOutcome', () => {
  it('finds nothing wrong with the outcome of the engine', async () => {
    expect(verifyOutcome(PROBLEM, await solved(PROBLEM))).toEqual([]);
  });

  it.each(CHANGES)('rejects %s', async (_title, path, change) => {
    const outcome = await solved(PROBLEM);

    const faults = verifyOutcome(PROBLEM, { ...outcome, ...change(outcome) });

    expect(faults.map((fault) => fault.path)).toContain(path);
  });

  it('finds nothing wrong with teams, caps, mentors, groups and moves as the engine settles them', async () => {
    const outcome = await solved(GROUPS);

    expect({ status: outcome.status, faults: verifyOutcome(GROUPS, outcome) }).toEqual({
      status: 'OPTIMAL',
      faults: [],
    });
  });

  it.each(GROUP_CHANGES)('rejects %s', async (_title, path, change) => {
    const outcome = await solved(GROUPS);

    const faults = verifyOutcome(GROUPS, { ...outcome, ...change(outcome) });

    expect(faults.map((fault) => fault.path)).toContain(path);
  });

  it('rejects projects and unplaced students out of order, and says so', async () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1; s1: A1; s2: A1').build();
    const outcome = await solveMatching(problem);
    const [projects, unassigned] = [outcome.projects.toReversed(), outcome.unassigned.toReversed()];
    const resultHash = hashJson({ assignments: outcome.assignments, projects });

    expect(verifyOutcome(problem, { ...outcome, unassigned, projects, resultHash })).toEqual(
      ['unassigned', 'projects'].map((path) => ({ path, message: 'is not what the problem and the assignments give' })),
    );
  });

  it('rejects a proof by prices when an exchange of places is better, and accepts it of the better', async () => {
    const problem = aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: B1 A2').build();
    const pinned = { ...problem, decisions: [{ id: 'd', kind: 'PIN', student: 's0', project: 'B' } as const] };
    const [best, worse] = [await solveMatching(problem), await solveMatching(pinned)];
    const isProof = (outcome: MatchingOutcome): boolean =>
      !verifyOutcome(problem, { ...outcome, certificate: 'FLOW_DUAL' }).some(({ path }) => path === 'certificate');

    expect([isProof(best), isProof(worse)]).toEqual([true, false]);
  });

  it('accepts a proof by prices whatever caps there are over projects that nobody can have', async () => {
    const problem: MatchingProblem = {
      ...aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1; s1: C1').forbidden('s0', 'C').pinned('s1', 'C').build(),
      caps: ['c0', 'c1'].map((id) => ({ id, projects: ['B'], maxStudents: 1 })),
    };

    const outcome = await solveMatching(problem);

    expect(verifyOutcome(problem, { ...outcome, certificate: 'FLOW_DUAL' })).toEqual([]);
  });

  it('rejects a proof by prices of an outcome that somebody blocks', async () => {
    const problem: MatchingProblem = {
      ...aProblem('A[0,1] B[0,1]', 's0: A1 B2').build(),
      previous: { assignments: [{ student: 's0', project: 'B' }], policy: 'FEWEST_MOVES' },
    };
    const outcome = await solveMatching(problem);

    const faults = verifyOutcome(problem, { ...outcome, certificate: 'FLOW_DUAL' });

    expect({ blockingPairs: outcome.metrics.blockingPairs, faults }).toEqual({
      blockingPairs: 1,
      faults: [{ path: 'certificate', message: 'does not hold: somebody blocks the outcome' }],
    });
  });

  it('rejects a cap above its maximum', async () => {
    const outcome = await solved(GROUPS);
    const capped = { ...GROUPS, caps: [{ id: 'c', projects: ['B', 'C'], maxStudents: 3 }] };

    expect(verifyOutcome(capped, outcome).map(({ path }) => path)).toContain('caps c');
  });

  it('rejects a team above its maximum', async () => {
    const narrow: MatchingProblem = aProblem('A[0,1] B[0,2]', 's0: A1 B2; s1: A1 B2').build();
    const wide: MatchingProblem = aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: A1 B2').build();

    const faults = verifyOutcome(narrow, await solveMatching(wide));

    expect(faults.map(({ path, message }) => `${path}: ${message}`)).toContain(
      'projects A: has more students than its maximum',
    );
  });

  it.each([true, false])(
    'verifies an unproven outcome, whether the clock stopped it (%s) or a budget',
    async (nonReproducible) => {
      const outcome = await solved(PROBLEM);
      const unproven = { status: 'FEASIBLE', gap: 0.2, bound: 4, certificate: 'NONE', nonReproducible } as const;

      expect(verifyOutcome(PROBLEM, { ...outcome, ...unproven })).toEqual([]);
    },
  );

  it('verifies an infeasible outcome and rejects one without its conflict', async () => {
    const problem = aProblem('A[2,3]', 's0: A1').pinned('s0', 'A').build();
    const outcome = await solveMatching(problem);

    const [first] = outcome.relaxations ?? [];
    const pathsWith = (change: Partial<MatchingOutcome>): readonly string[] =>
      verifyOutcome(problem, { ...outcome, ...change }).map(({ path }) => path);

    expect(pathsWith({})).toEqual([]);
    expect(pathsWith({ conflict: [], relaxations: [] })).toEqual(['status']);
    expect(first && pathsWith({ relaxations: [{ ...first, placed: 7 }] })).toEqual(['relaxations[0]']);
    expect(first && pathsWith({ relaxations: [{ ...first, drop: { kind: 'MAXIMUM', project: 'A' } }] })).toEqual([
      'relaxations[0]',
    ]);
  });
});

const solutions = new Map<MatchingProblem, Promise<MatchingOutcome>>();

/** Each problem is solved once, however many ways there are to spoil its outcome. */
function solved(problem: MatchingProblem): Promise<MatchingOutcome> {
  const solution = solutions.get(problem) ?? solveMatching(problem);
  solutions.set(problem, solution);
  return solution;
}
