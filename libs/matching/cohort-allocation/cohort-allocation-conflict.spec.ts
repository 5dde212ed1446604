import { describe, expect, it } from '@jest/globals';

import { canonicalAllocation } from './cohort-allocation-canonical.js';
import { allocationConflict } from './cohort-allocation-conflict.js';
import { type AllocationConflictItem } from './cohort-allocation-outcome.js';
import { type AllocatedCohort, type AllocatedProject, type AllocationDecision } from './cohort-allocation-problem.js';

const project = (id: string, details: Partial<AllocatedProject> = {}): AllocatedProject => ({ id, ...details });
const cohort = (id: string, minProjects: number, maxProjects: number): AllocatedCohort => ({
  id,
  minProjects,
  maxProjects,
});
const pin = (id: string, [of, to]: readonly [string, string]): AllocationDecision => ({
  id,
  kind: 'PIN',
  project: of,
  cohort: to,
});
const forbid = (id: string, [of, to]: readonly [string, string]): AllocationDecision => ({
  id,
  kind: 'FORBID',
  project: of,
  cohort: to,
});

interface Case {
  readonly what: string;
  readonly projects: readonly AllocatedProject[];
  readonly cohorts: readonly AllocatedCohort[];
  readonly decisions?: readonly AllocationDecision[];
  readonly conflict: readonly AllocationConflictItem[];
}

const PROJECTS = [project('a'), project('b'), project('c')];
const ROOMY = [cohort('x', 0, 3), cohort('y', 0, 3)];

// prettier-ignore
const CASES: readonly Case[] = [
  { what: 'a pin to a cohort that has tried the project', projects: [project('a', { tried: ['x'] }), project('b')], cohorts: ROOMY,
    decisions: [pin('d', ['a', 'x']), pin('e', ['b', 'x'])],
    conflict: [{ kind: 'BARRED', project: 'a', cohort: 'x' }, { kind: 'PIN', decision: 'd' }] },
  { what: 'a pin and its contrary', projects: PROJECTS, cohorts: ROOMY,
    decisions: [forbid('d', ['b', 'x']), pin('e', ['b', 'x']), forbid('f', ['a', 'x'])],
    conflict: [{ kind: 'FORBID', decision: 'd' }, { kind: 'PIN', decision: 'e' }] },
  { what: 'pins of one project to two cohorts', projects: PROJECTS, cohorts: ROOMY,
    decisions: [pin('d', ['a', 'x']), pin('e', ['a', 'y']), pin('f', ['b', 'y'])],
    conflict: [{ kind: 'COHORTS', project: 'a' }, { kind: 'PIN', decision: 'd' }, { kind: 'PIN', decision: 'e' }] },
  { what: 'more pins than a cohort has room for', projects: PROJECTS, cohorts: [cohort('x', 0, 1), cohort('y', 0, 1)],
    decisions: [pin('d', ['a', 'x']), pin('e', ['b', 'x']), pin('f', ['c', 'y'])],
    conflict: [{ kind: 'MAXIMUM', cohort: 'x' }, { kind: 'PIN', decision: 'd' }, { kind: 'PIN', decision: 'e' }] },
  { what: 'a minimum above the number of projects', projects: [project('a')], cohorts: [cohort('x', 2, 3), cohort('y', 0, 3)],
    conflict: [{ kind: 'MINIMUM', cohort: 'x' }] },
  { what: 'two minimums that need the same project', projects: [project('a')], cohorts: [cohort('x', 1, 3), cohort('y', 1, 3), cohort('z', 0, 1)],
    conflict: [{ kind: 'MINIMUM', cohort: 'x' }, { kind: 'MINIMUM', cohort: 'y' }] },
  { what: 'a minimum and what is forbidden', projects: [project('a')], cohorts: [cohort('x', 0, 3), cohort('y', 1, 3)],
    decisions: [forbid('d', ['a', 'y']), forbid('e', ['a', 'x'])],
    conflict: [{ kind: 'FORBID', decision: 'd' }, { kind: 'MINIMUM', cohort: 'y' }] },
  { what: 'a minimum and a pin elsewhere', projects: [project('a')], cohorts: [cohort('x', 1, 3), cohort('y', 0, 3)],
    decisions: [pin('d', ['a', 'y'])],
    conflict: [{ kind: 'COHORTS', project: 'a' }, { kind: 'MINIMUM', cohort: 'x' }, { kind: 'PIN', decision: 'd' }] },
];

describe('the conflict of an allocation', () => {
  it.each(CASES)('names $what, and nothing else', ({ projects, cohorts, decisions = [], conflict }) => {
    const problem = canonicalAllocation({ version: 1, seed: 1, weights: { SKILLS: 1 }, projects, cohorts, decisions });

    expect(allocationConflict(problem)).toEqual(conflict);
  });
});
