import { describe, expect, it } from '@jest/globals';

import { aProblem } from './oracle/a-problem.js';
import { canonicalProblem } from './canonical-problem.js';
import { componentsOf } from './components.js';
import { type MatchingProblem } from './problem.js';

const APART = aProblem('A[2,3] B[2,3] C[2,3]', 's0: A1; s1: A1; s2: B1 C2; s3: B1; s4: C1');

function parts(problem: MatchingProblem): readonly string[] {
  return componentsOf(canonicalProblem(problem)).map(({ students, projects }) =>
    [...students, ...projects].map(({ id }) => id).join(' '),
  );
}

describe('componentsOf', () => {
  it('parts those who share no project', () => {
    expect(parts(APART.build())).toEqual(['s0 s1 A', 's2 s3 s4 B C']);
  });

  it.each<[string, Partial<MatchingProblem>]>([
    ['a team', { teams: [{ id: 't', members: ['s1', 's2'], preferences: [['A'], ['B'], ['C']] }] }],
    ['students who go together', { decisions: [{ id: 'd', kind: 'TOGETHER', students: ['s1', 's2'] }] }],
    ['a cap', { caps: [{ id: 'c', projects: ['A', 'B'], maxStudents: 4 }] }],
  ])('keeps whole what %s joins', (_what, join) => {
    expect(parts({ ...APART.build(), ...join })).toHaveLength(1);
  });

  it('joins projects that compete for a mentor, not those that can do without', () => {
    const problem = (required: boolean): MatchingProblem => ({
      ...APART.build(),
      projects: APART.build().projects.map((project) => ({ ...project, mentor: { required } })),
      mentors: [{ id: 'm', capacity: 2 }],
    });

    expect([parts(problem(true)).length, parts(problem(false)).length]).toEqual([1, 2]);
  });

  it('gives each part its own decisions and previous places', () => {
    const problem: MatchingProblem = {
      ...APART.pinned('s0', 'A').build(),
      previous: { policy: 'FEWEST_MOVES', assignments: [{ student: 's3', project: 'B' }] },
    };

    const details = componentsOf(canonicalProblem(problem)).map(({ decisions, previous }) => ({
      decisions: decisions.length,
      previous: previous?.assignments.length,
    }));

    expect(details).toEqual([
      { decisions: 1, previous: 0 },
      { decisions: 0, previous: 1 },
    ]);
  });

  it('drops a decision that keeps apart students of different parts: they never meet', () => {
    const problem = { ...APART.build(), decisions: [{ id: 'd', kind: 'APART', students: ['s0', 's4'] }] } as const;

    expect(componentsOf(canonicalProblem(problem)).flatMap(({ decisions }) => decisions)).toEqual([]);
  });

  it('leaves MAX_MIN whole, whose worst rank all parts share', () => {
    expect(parts(APART.for('MAX_MIN').build())).toHaveLength(1);
  });

  it('gives each part what concerns it, and nothing else', () => {
    const problem: MatchingProblem = {
      ...APART.build(),
      projects: APART.build().projects.map((project) => ({
        ...project,
        mentor: { required: false, languages: [project.id] },
      })),
      caps: [
        { id: 'c', projects: ['A'], maxStudents: 4 },
        { id: 'd', projects: ['B', 'C'], maxStudents: 4 },
      ],
      teams: [
        { id: 't', members: ['s0', 's1'], preferences: [['A']] },
        { id: 'u', members: ['s2', 's3'], preferences: [['B']] },
      ],
      mentors: [
        { id: 'm', capacity: 1, languages: ['A'] },
        { id: 'n', capacity: 1, languages: ['B', 'X'] },
        { id: 'o', capacity: 1, languages: ['X'] },
      ],
      decisions: [
        { id: 'e', kind: 'APART', students: ['s0', 's2', 's4'] },
        { id: 'f', kind: 'APART', students: ['s0', 's3'] },
        { id: 'g', kind: 'FORBID', student: 's2', project: 'A' },
      ],
    };

    const details = componentsOf(canonicalProblem(problem)).map(({ caps, teams, mentors, decisions, previous }) => ({
      ids: [...caps, ...teams, ...mentors].map(({ id }) => id),
      decisions,
      previous,
    }));

    expect(details).toEqual([
      { ids: ['c', 't', 'm'], decisions: [], previous: null },
      {
        ids: ['d', 'u', 'n'],
        decisions: [
          { id: 'e', kind: 'APART', students: ['s2', 's4'] },
          { id: 'g', kind: 'FORBID', student: 's2', project: 'A' },
        ],
        previous: null,
      },
    ]);
  });

  it('leaves out whom nobody can place, and what nobody can have', () => {
    const problem = aProblem('A[0,1] B[0,1] C[0,1] D[0,1]', 's0: A1; s1: B1; s2:; s3: C1 B2').forbidden('s3', 'C');

    expect(parts(problem.build())).toEqual(['s0 A', 's1 s3 B']);
  });

  it('keeps what a pin joins, also where something bars it', () => {
    const problem = APART.pinned('s0', 'A').inTerm('A', 'spring').withStudent('s0', { term: 'autumn' });

    expect(parts(problem.build())).toEqual(['s0 s1 A', 's2 s3 s4 B C']);
  });

  it('is the problem itself where all belongs together', () => {
    const problem = canonicalProblem(aProblem('A[0,1] B[0,1]', 's0: A1; s1: A1').build());

    expect(componentsOf(problem)).toEqual([problem]);
  });
});
