import { describe, expect, it } from '@jest/globals';

import { aProblem } from './oracle/a-problem.js';
import { type MatchingOutcome } from './outcome.js';
import { type MatchingProblem } from './problem.js';
import { solveMatching } from './solve-matching.js';
import { verifyOutcome } from './verification/verify-outcome.js';

interface KnownAnswer {
  readonly title: string;
  readonly problem: MatchingProblem;
  /** Project of each student in order, `-` for none. */
  readonly places: string;
  readonly profile: readonly number[];
  /** What else the case is about. */
  readonly also?: Partial<ReturnType<typeof facts>>;
}

const WEB = { required: true, expertise: ['web'] };

/** Ranks 1, 1, 3, 3 and ranks 1, 2, 2, 3 have equal sums; the objective alone would take the latter. */
const SAME_SUM = aProblem(
  'A[0,2] B[0,1] C[0,1] D[0,1]',
  's0: D1 B2 A3 C3; s1: D1; s2: B1 C2 A3 D4; s3: D1 B2 C3 A4',
).for('MAX_MIN');

const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  {
    title: 'gives the mentor without a conflict to the project, so that both projects have one',
    problem: {
      ...aProblem('A[0,1] B[0,1]', 's0: A1; s1: B1').build(),
      projects: [
        { id: 'A', minSize: 0, maxSize: 1, mentor: WEB },
        { id: 'B', minSize: 0, maxSize: 1, mentor: { required: true, expertise: ['web', 'data'] } },
      ],
      mentors: [
        { id: 'm1', capacity: 1, expertise: ['web', 'data'], conflicts: ['A'] },
        { id: 'm2', capacity: 1, expertise: ['web'] },
      ],
    },
    places: 'A B',
    profile: [2],
    also: { mentors: { A: 'm2', B: 'm1' } },
  },
  {
    title: 'moves nobody when the previous places are as good as any',
    problem: {
      ...aProblem('A[1,1] B[1,1]', 's0: A1 B1; s1: A1 B1').build(),
      previous: {
        assignments: [
          { student: 's0', project: 'B' },
          { student: 's1', project: 'A' },
        ],
        policy: 'SAME_OBJECTIVE_FEWEST_MOVES',
      },
    },
    places: 'B A',
    profile: [2],
    also: { moves: 0 },
  },
  {
    title: 'leaves everybody in place under FEWEST_MOVES, whatever the objective would give',
    problem: {
      ...aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: A1 B2; s2: A1').build(),
      previous: {
        assignments: [
          { student: 's0', project: 'B' },
          { student: 's1', project: 'B' },
        ],
        policy: 'FEWEST_MOVES',
      },
    },
    places: 'B B A',
    profile: [1, 2],
    also: { moves: 0 },
  },
  {
    title: 'counts moves before what only tells equal sums of ranks apart',
    problem: {
      ...SAME_SUM.build(),
      previous: {
        assignments: [
          { student: 's0', project: 'C' },
          { student: 's2', project: 'D' },
          { student: 's3', project: 'C' },
        ],
        policy: 'SAME_OBJECTIVE_FEWEST_MOVES',
      },
    },
    places: 'A D B C',
    profile: [2, 0, 2, 0],
    also: { moves: 2 },
  },
  {
    title: 'a team takes the places that only it can fill together, by its own list',
    problem: {
      ...aProblem('A[0,2] B[0,1]', 's0: B1; s1: B1; s2: A1').build(),
      teams: [{ id: 't', members: ['s0', 's1'], preferences: [['A']] }],
    },
    places: 'A A -',
    profile: [2],
  },
  {
    title: 'TOGETHER leaves both out rather than split them',
    problem: {
      ...aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').build(),
      decisions: [{ id: 'd', kind: 'TOGETHER', students: ['s0', 's1'] }],
    },
    places: '- -',
    profile: [0, 0],
  },
  {
    title: 'APART sends one of two to a second choice in spite of free places',
    problem: {
      ...aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: A1').build(),
      decisions: [{ id: 'd', kind: 'APART', students: ['s0', 's1'] }],
    },
    places: 'B A',
    profile: [1, 1],
    also: { blockingPairs: 0 },
  },
  {
    title: 'a cap counts the students of its projects together',
    problem: {
      ...aProblem('A[0,2] B[0,2] C[0,3]', 's0: A1 C2; s1: A1; s2: B1').build(),
      caps: [{ id: 'supervisor', projects: ['A', 'B'], maxStudents: 2 }],
    },
    places: 'C A B',
    profile: [2, 1],
  },
  {
    title: 'STABLE gives each student the best project that prefers nobody else of those who want it',
    problem: {
      ...aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: B1 A2').for('STABLE').build(),
      projects: [
        { id: 'A', minSize: 0, maxSize: 1, priorities: [['s1'], ['s0']] },
        { id: 'B', minSize: 0, maxSize: 1, priorities: [['s0'], ['s1']] },
      ],
    },
    places: 'A B',
    profile: [2, 0],
    also: { blockingPairs: 0 },
  },
  {
    title: 'STABLE leaves a place to whom the project prefers, though another would then be left out',
    problem: {
      ...aProblem('A[0,1] B[0,1]', 's0: A1; s1: A1 B2').for('STABLE').build(),
      projects: [
        { id: 'A', minSize: 0, maxSize: 1, priorities: [['s1'], ['s0']] },
        { id: 'B', minSize: 0, maxSize: 1 },
      ],
    },
    places: '- A',
    profile: [1, 0],
    also: { blockingPairs: 0 },
  },
  {
    title: 'closes the project that no mentor can follow besides the others',
    problem: {
      ...aProblem('A[0,2] B[0,2]', 's0: A1 B2; s1: A1; s2: B1').build(),
      projects: [
        { id: 'A', minSize: 0, maxSize: 2, mentor: WEB },
        { id: 'B', minSize: 0, maxSize: 1, mentor: WEB },
      ],
      mentors: [{ id: 'm', capacity: 1, expertise: ['web'] }],
    },
    places: 'A A -',
    profile: [2, 0],
    also: { mentors: { A: 'm', B: 'NO_MENTOR' } },
  },
  {
    title: 'takes a mentor where one is welcome, and runs without where there is none left',
    problem: {
      ...aProblem('A[0,1] B[0,1]', 's0: A1; s1: B1').build(),
      projects: [
        { id: 'A', minSize: 0, maxSize: 1, mentor: { required: false } },
        { id: 'B', minSize: 0, maxSize: 1, mentor: { required: true } },
      ],
      mentors: [{ id: 'm', capacity: 1 }],
    },
    places: 'A B',
    profile: [2],
    also: { mentors: { A: null, B: 'm' } },
  },
];

describe('solveMatching, over the whole contract', () => {
  it.each(KNOWN_ANSWERS)('$title', async ({ problem, places, profile, also = {} }) => {
    const outcome = await solveMatching(problem);

    const placeOf = new Map(outcome.assignments.map(({ student, project }) => [student, project]));
    expect({
      places: problem.students.map(({ id }) => placeOf.get(id) ?? '-').join(' '),
      profile: outcome.profile,
      faults: verifyOutcome(problem, outcome),
    }).toEqual({ places, profile, faults: [] });
    expect(facts(outcome)).toEqual({ ...facts(outcome), ...also });
  });
});

/** Figures, and the mentor of each running project or the reason of a closed one. */
function facts({ metrics, projects }: MatchingOutcome) {
  const mentors: Readonly<Record<string, string | null>> = Object.fromEntries(
    projects.map((one) => [one.id, one.status === 'RUNNING' ? one.mentor : one.reason]),
  );
  return { moves: metrics.moves, blockingPairs: metrics.blockingPairs, mentors };
}
