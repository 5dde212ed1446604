import { describe, expect, it } from '@jest/globals';

import { type AllocationOutcome } from './cohort-allocation-outcome.js';
import { type AllocatedCohort, type AllocatedProject, type AllocationProblem } from './cohort-allocation-problem.js';
import { offersHash, solveAllocation } from './cohort-allocation-solution.js';
import { verifyAllocation } from './cohort-allocation-verification.js';

const PROBLEM: AllocationProblem = {
  version: 1,
  seed: 1,
  weights: { SKILLS: 3, REGION: 1 },
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

describe('verifyAllocation', () => {
  const STRICT: AllocationProblem = {
    ...PROBLEM,
    cohorts: PROBLEM.cohorts.map((cohort) => ({ ...cohort, minProjects: 1 })),
    decisions: [
      { id: 'pin', kind: 'PIN', project: 'shelter', cohort: 'lille' },
      { id: 'forbid', kind: 'FORBID', project: 'shelter', cohort: 'brest' },
    ],
  };

  it.each<{ what: string; change: (outcome: AllocationOutcome) => AllocationOutcome; faults: readonly string[] }>([
    {
      what: 'an offer that is missing',
      change: (outcome) => ({ ...outcome, offers: outcome.offers.slice(0, 1) }),
      faults: ['cohorts lille: has fewer projects than its minimum', 'decisions pin: is pinned but not offered there'],
    },
    {
      what: 'an offer that is forbidden, and one too many',
      change: moved('shelter', 'brest'),
      faults: [
        'offers[1]: is forbidden by a decision',
        'cohorts brest: has more projects than its maximum',
        'cohorts lille: has fewer projects than its minimum',
        'decisions pin: is pinned but not offered there',
      ],
    },
    {
      what: 'a project with two cohorts',
      change: (outcome) => ({
        ...outcome,
        offers: [...outcome.offers, ...moved('food-bank', 'lille')(outcome).offers],
      }),
      faults: ['projects food-bank: is offered to too many cohorts'],
    },
    {
      what: 'an offer to a cohort of another world',
      change: moved('food-bank', 'paris'),
      faults: ['offers[0]: names an unknown project or cohort', 'cohorts brest: has fewer projects than its minimum'],
    },
    {
      what: 'a score that does not add up',
      change: (outcome) => ({ ...outcome, offers: outcome.offers.map((offer) => ({ ...offer, score: 1 })) }),
      faults: [
        'offers[0]: has a score that is not the sum of its lines',
        'offers[1]: has a score that is not the sum of its lines',
      ],
    },
    {
      what: 'lines that are not those of the weights',
      change: (outcome) => ({
        ...outcome,
        offers: outcome.offers.map((offer) => ({
          ...offer,
          lines: offer.lines.slice(0, 1).map((line) => ({ ...line, weight: 9 })),
        })),
      }),
      faults: [
        'offers[0]: has points that are not its own',
        'offers[0]: has a weight of its own',
        'offers[0]: lacks a line',
      ],
    },
    {
      what: 'a conflict where there is none',
      change: (outcome) => ({ ...outcome, conflict: [{ kind: 'PIN', decision: 'pin' }] }),
      faults: ['status: does not agree with the presence of a conflict'],
    },
    {
      what: 'an infeasible outcome that offers something',
      change: (outcome) => ({ ...outcome, status: 'INFEASIBLE', conflict: [{ kind: 'PIN', decision: 'pin' }] }),
      faults: ['status: is infeasible, and yet something is offered'],
    },
    {
      what: 'figures that do not follow',
      change: (outcome) => ({
        ...outcome,
        seed: 9,
        problemHash: '',
        resultHash: '',
        alternatives: [],
        unoffered: [],
        cohorts: [],
        metrics: { ...outcome.metrics, score: 0 },
      }),
      faults: ['seed', 'problemHash', 'resultHash', 'alternatives', 'unoffered', 'cohorts', 'metrics'].map(
        (path) => `${path}: is not what the problem and the offers give`,
      ),
    },
  ])('finds $what', ({ change, faults }) => {
    const outcome = solveAllocation(STRICT);

    const found = verifyAllocation(STRICT, change(outcome)).map(({ path, message }) => `${path}: ${message}`);

    expect(verifyAllocation(STRICT, outcome)).toEqual([]);
    expect(found).toEqual(expect.arrayContaining([...faults]));
  });

  it.each<{ message: string; project: Partial<AllocatedProject> }>([
    { message: 'goes to a cohort that has tried it', project: { tried: ['x'] } },
    { message: 'is of another term', project: { terms: ['spring'] } },
    { message: 'needs more weeks than the cohort has', project: { weeks: 2 } },
    { message: 'goes to a cohort that speaks none of its languages', project: { languages: ['fr'] } },
    { message: 'is above the level of the cohort', project: { level: 2 } },
    { message: 'is confidential, which the cohort cannot keep', project: { confidential: true } },
    { message: 'is on site in another region', project: { onSite: true, region: 'Corse' } },
  ])('finds an offer that $message', ({ message, project }) => {
    const cohort = { id: 'x', minProjects: 0, maxProjects: 1, term: 'autumn', weeks: 1, level: 1, region: 'Nord' };
    const free: AllocationProblem = { version: 1, seed: 1, weights: {}, projects: [{ id: 'a' }], cohorts: [cohort] };
    const outcome = solveAllocation(free);

    const faults = verifyAllocation({ ...free, projects: [{ id: 'a', ...project }] }, outcome);

    expect(faults.filter(({ path }) => path === 'offers[0]')).toEqual([{ path: 'offers[0]', message }]);
  });

  it('finds nothing wrong with an infeasible outcome that says with what, and keeps to the problem', () => {
    const problem: AllocationProblem = {
      ...STRICT,
      decisions: [...(STRICT.decisions ?? []), { id: 'too', kind: 'PIN', project: 'shelter', cohort: 'brest' }],
    };
    const outcome = solveAllocation(problem);
    const { conflict: _conflict, ...silent } = outcome;

    expect(outcome.status).toBe('INFEASIBLE');
    expect(verifyAllocation(problem, outcome)).toEqual([]);
    expect(verifyAllocation(problem, silent)).toEqual([
      { path: 'status', message: 'does not agree with the presence of a conflict' },
    ]);
    expect(
      verifyAllocation(problem, { ...outcome, unoffered: [{ project: 'shelter', reason: 'COHORTS_FULL', bars: [] }] }),
    ).toEqual([{ path: 'unoffered', message: 'is not what the problem and the offers give' }]);
  });

  it.each<{ what: string; project: Partial<AllocatedProject>; cohort: Partial<AllocatedCohort> }>([
    {
      what: 'the term of the cohort among several',
      project: { terms: ['spring', 'autumn'] },
      cohort: { term: 'autumn' },
    },
    { what: 'one language of several', project: { languages: ['br', 'fr'] }, cohort: { languages: ['fr', 'en'] } },
    { what: 'the region asked', project: { onSite: true, region: 'Corse' }, cohort: { region: 'Corse' } },
    { what: 'another region, where that does not matter', project: { region: 'Corse' }, cohort: { region: 'Nord' } },
    { what: 'a promise to keep it confidential', project: { confidential: true }, cohort: { confidential: true } },
    { what: 'neither term nor weeks nor level', project: { terms: ['spring'] }, cohort: {} },
    { what: 'a second cohort, where it allows two', project: { maxCohorts: 2 }, cohort: {} },
  ])('finds nothing wrong with an offer for $what', ({ project, cohort }) => {
    const cohorts = ['x', 'y'].map((id) => ({ id, minProjects: 0, maxProjects: 1, ...cohort }));
    const problem: AllocationProblem = {
      version: 1,
      seed: 1,
      weights: { SKILLS: 1 },
      projects: [{ id: 'a', ...project }],
      cohorts,
    };
    const outcome = solveAllocation(problem);

    expect(outcome.offers.length).toBe(project.maxCohorts ?? 1);
    expect(verifyAllocation(problem, outcome)).toEqual([]);
  });

  it('finds offers out of order', () => {
    const outcome = solveAllocation(STRICT);
    const offers = outcome.offers.toReversed();

    expect(verifyAllocation(STRICT, { ...outcome, offers, resultHash: offersHash({ offers }) })).toEqual([
      { path: 'offers', message: 'is not what the problem and the offers give' },
    ]);
  });
});

function moved(project: string, cohort: string): (outcome: AllocationOutcome) => AllocationOutcome {
  return (outcome) => ({
    ...outcome,
    offers: outcome.offers.map((offer) => (offer.project === project ? { ...offer, cohort } : offer)),
  });
}
