import { describe, expect, it } from '@jest/globals';

import { type AllocationOutcome, type SuitableCohort } from './cohort-allocation-outcome.js';
import { type AllocatedCohort, type AllocatedProject, type AllocationProblem } from './cohort-allocation-problem.js';
import { solveAllocation } from './cohort-allocation-solution.js';
import { ENGINE_VERSION } from '../engine-version.js';
import { InvalidProblem } from '../validation/invalid-problem.js';

const HASH = /^[0-9a-f]{64}$/;

const PROBLEM: AllocationProblem = {
  version: 1,
  seed: 1,
  weights: { SKILLS: 3, REGION: 1, KINDS: 0 },
  projects: [
    { id: 'food-bank', skills: ['data', 'design', 'web'], region: 'Bretagne', nonprofitSize: 'SMALL' },
    { id: 'shelter', skills: ['web'], nonprofitSize: 'LARGE' },
    { id: 'school-garden', languages: ['br'], nonprofitSize: 'SMALL' },
  ],
  cohorts: [
    { id: 'brest', minProjects: 0, maxProjects: 1, skills: ['web'], region: 'Bretagne', languages: ['fr'] },
    { id: 'lille', minProjects: 0, maxProjects: 2, skills: ['data', 'web'], region: 'Nord', languages: ['fr'] },
  ],
};

describe('solveAllocation', () => {
  it('offers each project where the whole is best, and says how each score came about', () => {
    const skills = (value: number) => ({ criterion: 'SKILLS', weight: 3, value, points: 3 * value });
    const region = (value: number) => ({ criterion: 'REGION', weight: 1, value, points: value });

    expect(solveAllocation(PROBLEM)).toEqual({
      version: 1,
      engineVersion: ENGINE_VERSION,
      status: 'OPTIMAL',
      seed: 1,
      problemHash: expect.stringMatching(HASH),
      resultHash: expect.stringMatching(HASH),
      offers: [
        { project: 'food-bank', cohort: 'brest', score: 199, lines: [skills(33), region(100)] },
        { project: 'shelter', cohort: 'lille', score: 400, lines: [skills(100), region(100)] },
      ],
      alternatives: [
        {
          project: 'food-bank',
          cohort: 'lille',
          score: 198,
          lines: [skills(66), region(0)],
          reason: 'LESS_SUITABLE',
        },
        {
          project: 'shelter',
          cohort: 'brest',
          score: 400,
          lines: [skills(100), region(100)],
          reason: 'LESS_SUITABLE',
        },
      ],
      unoffered: [
        {
          project: 'school-garden',
          reason: 'NO_SUITABLE_COHORT',
          bars: [
            { cohort: 'brest', bar: 'LANGUAGE' },
            { cohort: 'lille', bar: 'LANGUAGE' },
          ],
        },
      ],
      cohorts: [
        { id: 'brest', projects: 1, score: 199 },
        { id: 'lille', projects: 1, score: 400 },
      ],
      metrics: {
        projects: 3,
        offered: 2,
        offers: 2,
        score: 599,
        bySize: [
          { size: 'SMALL', projects: 2, offered: 1 },
          { size: 'MEDIUM', projects: 0, offered: 0 },
          { size: 'LARGE', projects: 1, offered: 1 },
        ],
      },
    });
  });

  it('offers as many projects as possible before it looks at scores', () => {
    const problem = allocation(
      [
        { id: 'a', skills: ['web'] },
        { id: 'b', languages: ['fr'] },
      ],
      [
        { id: 'x', minProjects: 0, maxProjects: 1, skills: ['web'], languages: ['fr'] },
        { id: 'y', minProjects: 0, maxProjects: 1 },
      ],
    );

    const { offers, alternatives } = solveAllocation(problem);

    expect(offers.map(({ project, cohort }) => [project, cohort])).toEqual([
      ['a', 'y'],
      ['b', 'x'],
    ]);
    expect(alternatives.map(({ project, cohort, reason }) => [project, cohort, reason])).toEqual([['a', 'x', 'TAKEN']]);
  });

  it('fills the minimum of a cohort although another would suit better', () => {
    const problem = allocation(
      [{ id: 'a', skills: ['web'] }],
      [
        { id: 'x', minProjects: 0, maxProjects: 1, skills: ['web'] },
        { id: 'y', minProjects: 1, maxProjects: 1 },
      ],
    );

    expect(placesOf(solveAllocation(problem))).toEqual([['a', 'y']]);
  });

  it('offers a project to as many cohorts as it allows', () => {
    const cohorts = ['x', 'y', 'z'].map((id) => ({ id, minProjects: 0, maxProjects: 2 }));

    const { offers, metrics } = solveAllocation(allocation([{ id: 'a', maxCohorts: 2, skills: [] }], cohorts));

    expect([offers.length, metrics.offered, metrics.offers]).toEqual([2, 1, 2]);
  });

  it('leaves out the nonprofit that weighs less when places are scarce', () => {
    const projects = (['LARGE', 'MEDIUM', 'SMALL'] as const).map((nonprofitSize) => ({
      id: nonprofitSize.toLowerCase(),
      nonprofitSize,
    }));
    const problem = allocation(projects, [{ id: 'x', minProjects: 0, maxProjects: 2 }]);

    const { unoffered } = solveAllocation({ ...problem, weights: { SMALL_NONPROFIT: 1 } });

    expect(unoffered).toEqual([{ project: 'large', reason: 'COHORTS_FULL', bars: [] }]);
  });

  it('tells three other cohorts, the best first, and why not them', () => {
    const cohorts = ['a b c d', 'a', 'a b', 'a b c', 'a b c d', 'z'].map((skills, index) => ({
      id: `x${index}`,
      minProjects: index === 3 ? 1 : 0,
      maxProjects: 1,
      skills: skills.split(' '),
    }));

    const { offers, alternatives } = solveAllocation(allocation([{ id: 'p', skills: ['a', 'b', 'c', 'd'] }], cohorts));

    expect(offers.map(({ cohort, score }) => [cohort, score])).toEqual([['x3', 75]]);
    expect(alternatives.map(({ cohort, score, reason }) => [cohort, score, reason])).toEqual([
      ['x0', 100, 'TAKEN'],
      ['x4', 100, 'TAKEN'],
      ['x2', 50, 'LESS_SUITABLE'],
    ]);
  });

  it('adds up every criterion that has a weight', () => {
    const project = {
      id: 'p',
      skills: ['web', 'data', 'art'],
      causes: ['food'],
      kinds: ['app', 'study'],
      continues: 'x',
    };
    const cohorts = [
      { id: 'x', minProjects: 0, maxProjects: 1, skills: ['web', 'data'], causes: ['food'], kinds: ['app'] },
      { id: 'y', minProjects: 0, maxProjects: 1, skills: [], causes: ['sea'], kinds: ['app', 'study'] },
    ];
    const weights = { SKILLS: 1, CAUSES: 2, KINDS: 3, REGION: 4, CONTINUATION: 5, SMALL_NONPROFIT: 0 };

    const { offers, alternatives } = solveAllocation({ ...allocation([project], cohorts), weights });

    const pointsOf = ({ lines }: SuitableCohort) => lines.map(({ criterion, points }) => [criterion, points]);
    expect([...offers, ...alternatives].map(pointsOf)).toEqual([
      [
        ['SKILLS', 66],
        ['CAUSES', 200],
        ['KINDS', 150],
        ['REGION', 400],
        ['CONTINUATION', 500],
      ],
      [
        ['SKILLS', 0],
        ['CAUSES', 0],
        ['KINDS', 300],
        ['REGION', 400],
        ['CONTINUATION', 0],
      ],
    ]);
  });

  it('decides among equals by the seed', () => {
    const cohorts = ['x', 'y'].map((id) => ({ id, minProjects: 0, maxProjects: 1 }));
    const places = Array.from({ length: 20 }, (_seed, seed) =>
      JSON.stringify(placesOf(solveAllocation({ ...allocation([{ id: 'a' }], cohorts), seed }))),
    );

    expect(new Set(places)).toEqual(new Set(['[["a","x"]]', '[["a","y"]]']));
  });

  it.each<{ bar: string; project: Partial<AllocatedProject>; cohort?: Partial<AllocatedCohort> }>([
    { bar: 'TRIED', project: { tried: ['x'] } },
    { bar: 'CALENDAR', project: { terms: ['spring'] }, cohort: { term: 'autumn' } },
    { bar: 'WEEKS', project: { weeks: 9 }, cohort: { weeks: 8 } },
    { bar: 'LANGUAGE', project: { languages: ['fr'] } },
    { bar: 'LEVEL', project: { level: 3 }, cohort: { level: 2 } },
    { bar: 'CONFIDENTIAL', project: { confidential: true } },
    { bar: 'DISTANCE', project: { onSite: true, region: 'Corse' }, cohort: { region: 'Nord' } },
    { bar: 'FORBIDDEN', project: {} },
  ])('keeps a project from a cohort by $bar', ({ bar, project, cohort = {} }) => {
    const problem = allocation([{ id: 'a', ...project }], [{ id: 'x', minProjects: 0, maxProjects: 1, ...cohort }]);
    const forbid = { id: 'd', kind: 'FORBID', project: 'a', cohort: 'x' } as const;

    const { unoffered } = solveAllocation({ ...problem, decisions: bar === 'FORBIDDEN' ? [forbid] : [] });

    expect(unoffered).toEqual([{ project: 'a', reason: 'NO_SUITABLE_COHORT', bars: [{ cohort: 'x', bar }] }]);
  });

  it.each<{ what: string; project: Partial<AllocatedProject>; cohort: Partial<AllocatedCohort> }>([
    { what: 'a term that fits', project: { terms: ['spring'] }, cohort: { term: 'spring' } },
    { what: 'a cohort of any term', project: { terms: ['spring'] }, cohort: {} },
    { what: 'weeks enough', project: { weeks: 9 }, cohort: { weeks: 9 } },
    { what: 'one language of several', project: { languages: ['br', 'fr'] }, cohort: { languages: ['fr'] } },
    { what: 'the level asked', project: { level: 3 }, cohort: { level: 3 } },
    { what: 'a promise to keep it confidential', project: { confidential: true }, cohort: { confidential: true } },
    { what: 'the region asked', project: { onSite: true, region: 'Corse' }, cohort: { region: 'Corse' } },
    { what: 'a region that does not matter', project: { region: 'Corse' }, cohort: { region: 'Nord' } },
  ])('offers a project for $what', ({ project, cohort }) => {
    const problem = allocation([{ id: 'a', ...project }], [{ id: 'x', minProjects: 0, maxProjects: 1, ...cohort }]);

    expect(placesOf(solveAllocation(problem))).toEqual([['a', 'x']]);
  });

  it('names the rules that contradict each other, and nothing else', () => {
    const problem = allocation(
      [{ id: 'a', level: 3 }, { id: 'b' }],
      [
        { id: 'x', minProjects: 0, maxProjects: 9, level: 2 },
        { id: 'y', minProjects: 0, maxProjects: 9, level: 4 },
      ],
    );
    const decisions = [{ id: 'd', kind: 'PIN', project: 'a', cohort: 'x' }] as const;

    const { status, offers, conflict } = solveAllocation({ ...problem, decisions });

    expect({ status, offers, conflict }).toEqual({
      status: 'INFEASIBLE',
      offers: [],
      conflict: [
        { kind: 'BARRED', project: 'a', cohort: 'x' },
        { kind: 'PIN', decision: 'd' },
      ],
    });
  });

  it('throws what it cannot solve', () => {
    const faults = [{ path: 'seed', message: 'must be a whole number' }];

    expect(() => solveAllocation({ ...PROBLEM, seed: 0.5 })).toThrow(new InvalidProblem(faults));
  });
});

function allocation(projects: readonly AllocatedProject[], cohorts: readonly AllocatedCohort[]): AllocationProblem {
  return { version: 1, seed: 1, weights: { SKILLS: 1 }, projects, cohorts };
}

function placesOf({ offers }: AllocationOutcome): readonly (readonly [string, string])[] {
  return offers.map(({ project, cohort }) => [project, cohort]);
}
