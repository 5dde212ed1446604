import { describe, expect, it } from '@jest/globals';

import type { MatchingProject } from '#libs/matching/problem';
import type { WaivableRule } from '#libs/matching-runs/run-waiver';
import { withoutWaived } from '#libs/matching-runs/waived-rules';

const project: MatchingProject = {
  ...{ id: 'A', minSize: 3, maxSize: 4, requiredSkills: [{ skill: 'web', count: 1 }], terms: ['s1'] },
  mentor: { required: true, expertise: ['web'], languages: [] },
};

const { terms: _terms, ...anyTerm } = project;

describe('A rule of a project that a run leaves out', () => {
  it.each<[WaivableRule, MatchingProject]>([
    ['MINIMUM', { ...project, minSize: 0 }],
    ['MAXIMUM', { ...project, maxSize: 30 }],
    ['SKILL', { ...project, requiredSkills: [] }],
    ['MENTOR', { ...project, mentor: { required: false, expertise: ['web'], languages: [] } }],
    ['CALENDAR', anyTerm],
  ])('binds no more: %s', (kind, expected) => {
    expect(withoutWaived(project, [{ kind, projectId: 'A' }], 30)).toEqual(expected);
  });

  it('still binds every other project', () => {
    expect(withoutWaived(project, [{ kind: 'MINIMUM', projectId: 'B' }], 30)).toEqual(project);
  });

  it('never makes a project smaller', () => {
    expect(withoutWaived(project, [{ kind: 'MAXIMUM', projectId: 'A' }], 2)).toEqual(project);
  });
});
