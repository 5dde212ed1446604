import { describe, expect, it } from '@jest/globals';

import { canonicalProblem } from '../canonical-problem.js';
import { aProblem } from '../oracle/a-problem.js';
import { type MatchingProblem, type MatchingProject } from '../problem.js';
import { solveStable } from './stable-solution.js';

const STRICT = aProblem('A[0,1] B[0,1]', 's0: A1 B2; s1: A1 B2').build();
const RANKED = [['s0'], ['s1']];
const FULL_CAP = { id: 'c', projects: ['A', 'B'], maxStudents: 1, priorities: RANKED };

describe('The proof of a stable matching', () => {
  // prettier-ignore
  it.each<[string, boolean, Partial<MatchingProblem>]>([
    ['holds beside decisions about one student', true, { decisions: [{ id: 'd', kind: 'FORBID', student: 's1', project: 'B' }] }],
    ['holds beside teams of one', true, { teams: [{ id: 't', members: ['s0'], preferences: [['A'], ['B']] }] }],
    ['holds when a project stays empty that could not run with one', true, { projects: [...projects(), { id: 'C', minSize: 2, maxSize: 3 }] }],
    ['holds with a minimum of one under a cap that binds', true, { projects: projects({ minSize: 1 }), caps: [FULL_CAP] }],
    ['fails when a project under a cap that binds could close', false, { projects: [...projects(), { id: 'C', minSize: 2, maxSize: 3 }], caps: [FULL_CAP] }],
    ['fails when caps disagree with their projects', false, { caps: [{ ...FULL_CAP, priorities: [['s1'], ['s0']] }] }],
    ['holds for a previous matching of nobody', true, { previous: { policy: 'FEWEST_MOVES', assignments: [] } }],
    ['fails when the fewest moves come first', false, { previous: { policy: 'FEWEST_MOVES', assignments: [{ student: 's0', project: 'B' }] } }],
    ['holds beside previous places that come second', true, { previous: { policy: 'SAME_OBJECTIVE_FEWEST_MOVES', assignments: [{ student: 's0', project: 'B' }] } }],
  ])('%s', (_title, isProven, changes) => {
    expect(isProvenFor({ ...STRICT, projects: projects(), ...changes })).toBe(isProven);
  });

  it('holds beside previous places that come second though somebody has no place', () => {
    const assignments = [{ student: 's1', project: 'A' }];
    const problem = aProblem('A[0,1]', 's0: A1; s1: A1').build();

    expect(
      isProvenFor({
        ...problem,
        projects: projects().slice(0, 1),
        previous: { policy: 'SAME_OBJECTIVE_FEWEST_MOVES', assignments },
      }),
    ).toBe(true);
  });

  it('fails beside previous places that come second when one of several lists has equals', () => {
    const assignments = [{ student: 's0', project: 'A' }];
    const problem = aProblem('A[0,1] B[0,1] C[0,1]', 's0: A1 B1; s1: C1').build();

    expect(isProvenFor({ ...problem, previous: { policy: 'SAME_OBJECTIVE_FEWEST_MOVES', assignments } })).toBe(false);
  });
});

describe('The rules of a project', () => {
  // prettier-ignore
  it.each<[string, boolean, readonly MatchingProject[]]>([
    ['are kept by projects that nobody has a place in', true, [aProject('A'), { ...aProject('B'), minSize: 2, requiredSkills: [{ skill: 'web', count: 1 }] }]],
    ['are broken by one project below its minimum', false, [{ ...aProject('A'), minSize: 2 }, aProject('B')]],
    ['are broken by one of several projects with rules', false, [{ ...aProject('A'), minSize: 3 }, { ...aProject('B'), minSize: 2 }]],
    ['are broken without one of two skills', false, [{ ...aProject('A'), requiredSkills: [{ skill: 'data', count: 1 }, { skill: 'web', count: 1 }] }, aProject('B')]],
    ['are broken with fewer of a skill than asked', false, [{ ...aProject('A'), requiredSkills: [{ skill: 'data', count: 2 }] }, aProject('B')]],
    ['are kept with as many of a skill as asked', true, [{ ...aProject('A'), minSize: 1, requiredSkills: [{ skill: 'data', count: 1 }] }, aProject('B')]],
    ['are broken without the mentor of one project', false, [{ ...aProject('A'), mentor: { required: true } }, aProject('B')]],
    ['are kept without a mentor who is not required', true, [{ ...aProject('A'), mentor: { required: false } }, { ...aProject('B'), minSize: 2 }]],
  ])('%s', (_title, isKept, projectsOfCase) => {
    const problem = aProblem('A[0,3] B[0,3]', 's0: A1').withStudent('s0', { skills: ['data'] }).build();

    const solution = solveStable(canonicalProblem({ ...problem, projects: projectsOfCase }));

    expect(solution).toEqual(
      isKept ? { assignments: [{ student: 's0', project: 'A', rank: 1 }], isProven: true } : null,
    );
  });
});

function isProvenFor(problem: MatchingProblem): boolean | undefined {
  return solveStable(canonicalProblem(problem))?.isProven;
}

/** A and B with one place each, who want s0 most. */
function projects(changes: Partial<MatchingProject> = {}): readonly MatchingProject[] {
  return ['A', 'B'].map((id) => ({ id, minSize: 0, maxSize: 1, priorities: RANKED, ...changes }));
}

function aProject(id: string): MatchingProject {
  return { id, minSize: 0, maxSize: 3 };
}
