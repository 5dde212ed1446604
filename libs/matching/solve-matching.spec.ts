import { describe, expect, it } from '@jest/globals';

import { aProblem } from './oracle/a-problem.js';
import { InvalidProblem } from './validation/invalid-problem.js';
import { type MatchingOutcome } from './outcome.js';
import { type MatchingProblem, type Objective } from './problem.js';
import { type SearchPhase } from './mip/search.js';
import { solveMatching } from './solve-matching.js';
import { verifyOutcome } from './verification/verify-outcome.js';

const A_CHAIN = aProblem('A[0,1] B[0,1] C[0,1] D[0,1] E[2,2]', 's0: A1 B2; s1: B1 C2; s2: C1 D2; s3: A1 E2 D3');

/** What the relaxation leaves open: three of five projects can run, and it is not soon told which. */
const A_TANGLE = aProblem(
  'A[3,3] B[3,3] C[3,3] D[3,3] E[3,3]',
  's0: A1 B2 C3 D4; s1: A1 B2 E3; s2: D1 E2; s3: A1 B2 C3; s4: C1 B2 E3; s5: A1 B2 C3; s6: C1 D2 E3 B4; s7: E1 C2; s8: A1 D2',
);

interface KnownAnswer {
  readonly title: string;
  readonly problem: MatchingProblem;
  /** Project of each student in order, `-` for none. */
  readonly places: string;
  readonly profile: readonly number[];
  readonly closed: readonly string[];
}

const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  {
    title: 'closes the project that would stay below its minimum',
    problem: aProblem('A[3,4] B[3,4]', 's0: A1 B2; s1: A1 B2; s2: A1 B2; s3: B1 A2').build(),
    places: 'A A A A',
    profile: [3, 1],
    closed: ['B: BELOW_MINIMUM'],
  },
  {
    title: 'GENEROUS avoids the worst rank at the price of first choices',
    problem: A_CHAIN.for('GENEROUS').build(),
    places: 'B C D A',
    profile: [1, 3, 0],
    closed: ['E: BELOW_MINIMUM'],
  },
  {
    title: 'GREEDY gives first choices at the price of the worst rank',
    problem: A_CHAIN.for('GREEDY').build(),
    places: 'A B C D',
    profile: [3, 0, 1],
    closed: ['E: BELOW_MINIMUM'],
  },
  {
    title: 'MAX_MIN makes the worst rank as small as possible',
    problem: A_CHAIN.for('MAX_MIN').build(),
    places: 'B C D A',
    profile: [1, 3, 0],
    closed: ['E: BELOW_MINIMUM'],
  },
  {
    title: 'a tie leaves the contested place to the student who has only that one',
    problem: aProblem('A[0,1] B[0,1]', 's0: A1 B1; s1: A1').build(),
    places: 'B A',
    profile: [2],
    closed: [],
  },
  {
    title: 'a minimum of 1 means the same as none',
    problem: aProblem('A[1,1] B[1,1]', 's0: A1; s1: A1 B2').build(),
    places: 'A B',
    profile: [1, 1],
    closed: [],
  },
  {
    title: 'a required skill sends its only holder where the project needs it',
    problem: aProblem('A[1,2] B[0,2]', 's0: B1 A2; s1: A1')
      .requiring('A', 'web')
      .withStudent('s0', { skills: ['web'] })
      .build(),
    places: 'A A',
    profile: [1, 1],
    closed: ['B: BELOW_MINIMUM'],
  },
  {
    title: 'a project whose skill nobody has stays closed',
    problem: aProblem('A[1,2] B[0,2]', 's0: A1 B2; s1: A1').requiring('A', 'web').build(),
    places: 'B -',
    profile: [0, 1],
    closed: ['A: SKILL_GAP'],
  },
  {
    title: 'a student of another term goes elsewhere, one without a term fits any',
    problem: aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: A1 B2')
      .inTerm('A', 'spring')
      .withStudent('s0', { term: 'autumn' })
      .build(),
    places: 'B A',
    profile: [1, 1],
    closed: [],
  },
  {
    title: 'a pin holds against the objective',
    problem: aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').pinned('s0', 'B').build(),
    places: 'B A',
    profile: [1, 1],
    closed: [],
  },
  {
    title: 'a forbidden pair is never placed, even when the student stays without a project',
    problem: aProblem('A[0,1]', 's0: A1').forbidden('s0', 'A').build(),
    places: '-',
    profile: [0],
    closed: ['A: NOT_CHOSEN'],
  },
  {
    title: 'a problem without students closes every project',
    problem: {
      version: 1,
      objective: 'GENEROUS',
      seed: 1,
      projects: [{ id: 'A', minSize: 2, maxSize: 3 }],
      students: [],
    },
    places: '',
    profile: [],
    closed: ['A: NOT_CHOSEN'],
  },
];

describe('solveMatching', () => {
  it.each(KNOWN_ANSWERS)('$title', async ({ problem, places, profile, closed }) => {
    const outcome = await solveMatching(problem);

    expect(summary(problem, outcome)).toEqual({ status: 'OPTIMAL', places, profile, closed, faults: [] });
  });

  it('gives the whole outcome of the contract', async () => {
    const problem = aProblem('A[3,4] B[3,4]', 's0: A1 B2; s1: A1 B2; s2: A1 B2; s3: B1 A2').build();

    const outcome = await solveMatching(problem);

    expect(outcome).toEqual({
      version: 1,
      engineVersion: '1.0.0',
      status: 'OPTIMAL',
      objective: 'GENEROUS',
      seed: 1,
      gap: 0,
      nonReproducible: false,
      problemHash: '5358569373f2a22422e1d9875cd6a8373c1b7a22004a729216673a517af2aa26',
      resultHash: '834d05e385c7450468e69e6c52848b97a53061427003839d718fb44d1a1be687',
      assignments: [
        { student: 's0', project: 'A', rank: 1 },
        { student: 's1', project: 'A', rank: 1 },
        { student: 's2', project: 'A', rank: 1 },
        { student: 's3', project: 'A', rank: 2 },
      ],
      unassigned: [],
      projects: [
        { id: 'A', status: 'RUNNING', size: 4, mentor: null },
        { id: 'B', status: 'CLOSED', size: 0, mentor: null, reason: 'BELOW_MINIMUM' },
      ],
      profile: [3, 1],
      metrics: { placed: 4, students: 4, meanRank: 1.25, worstRank: 2, blockingPairs: 0, moves: 0 },
      bound: null,
      certificate: 'MIP_PROOF',
      explanations: [
        {
          student: 's3',
          got: 'A',
          why: [{ project: 'B', reason: 'BELOW_MINIMUM_CLOSED', counts: { wanted: 1, needed: 3 } }],
          counterfactual: null,
        },
      ],
    });
  });

  it('decides among equal optima by the seed', async () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1 B1 C1; s1: A1 B1 C1; s2: A1 B1 C1');

    const places = new Set<string>();
    for (let seed = 1; seed <= 20; seed += 1) {
      const seeded = problem.seeded(seed).build();
      places.add(summary(seeded, await solveMatching(seeded)).places);
    }

    expect(places.size).toBeGreaterThan(2);
  });

  it.each<Objective>(['GENEROUS', 'GREEDY', 'MAX_MIN'])(
    'stopped by the clock under %s, says that the outcome is neither proven nor reproducible',
    async (objective) => {
      const problem = A_TANGLE.for(objective).build();

      const outcome = await solveMatching(problem, { timeLimitSeconds: 1e-9 });

      expect({ ...outcome, faults: verifyOutcome(problem, outcome) }).toMatchObject({
        status: 'FEASIBLE',
        nonReproducible: true,
        certificate: 'NONE',
        faults: [],
      });
      expect(outcome.gap).toBeGreaterThan(0);
    },
  );

  it('stopped by its nodes, gives the same unproven outcome each time', async () => {
    const problem = A_TANGLE.build();

    const outcome = await solveMatching(problem, { nodeLimit: 0 });

    expect({ ...outcome, faults: verifyOutcome(problem, outcome) }).toMatchObject({
      status: 'FEASIBLE',
      nonReproducible: false,
      certificate: 'NONE',
      faults: [],
    });
    expect(await solveMatching(problem, { nodeLimit: 0 })).toEqual(outcome);
  });

  it('keeps every pin even when stopped by the clock', async () => {
    const problem = A_CHAIN.pinned('s3', 'D').build();

    const outcome = await solveMatching(problem, { timeLimitSeconds: 1e-9 });

    expect({ faults: verifyOutcome(problem, outcome), s3: outcome.assignments.at(-1) }).toEqual({
      faults: [],
      s3: { student: 's3', project: 'D', rank: 3 },
    });
  });

  it('tells its progress phase by phase', async () => {
    const phases: SearchPhase[] = [];

    await solveMatching(A_CHAIN.for('GREEDY').build(), { onPhase: ({ phase }) => phases.push(phase) });

    expect(phases).toEqual(['PLACED', 'RANKS', 'RANKS']);
  });

  it('rejects a bad problem with every fault', async () => {
    const problem = aProblem('A[3,2]', 's0: A1 B2').build();

    await expect(solveMatching(problem)).rejects.toEqual(
      new InvalidProblem([
        { path: 'projects[0].minSize', message: 'must not be above maxSize' },
        { path: 'students[0].preferences[1][0]', message: 'names no project: "B"' },
      ]),
    );
  });

  it('leaves a frozen problem as it was', async () => {
    const problem = deepFreeze(A_CHAIN.pinned('s3', 'D').build());

    const outcome = await solveMatching(problem);

    expect(outcome.status).toBe('OPTIMAL');
  });
});

function summary(problem: MatchingProblem, outcome: MatchingOutcome) {
  const places = new Map(outcome.assignments.map(({ student, project }) => [student, project]));
  return {
    status: outcome.status,
    places: problem.students.map(({ id }) => places.get(id) ?? '-').join(' '),
    profile: outcome.profile,
    closed: outcome.projects.flatMap((one) => (one.status === 'CLOSED' ? [`${one.id}: ${one.reason}`] : [])),
    faults: verifyOutcome(problem, outcome),
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
