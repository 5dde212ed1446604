import { describe, expect, it } from '@jest/globals';

import { validateAllocation } from './cohort-allocation-validation.js';

describe('validateAllocation', () => {
  it('finds everything that is wrong, with its path', () => {
    const problem = {
      version: 2,
      seed: null,
      weights: { SKILLS: 101, REGION: -1, CAUSES: 0.5, LUCK: 1 },
      projects: [
        { id: 'a', skills: [''], terms: [], onSite: 1, weeks: -1, nonprofitSize: 'HUGE', maxCohorts: 0 },
        { id: 'a', tried: ['z'], continues: 'z', region: 4, languages: 'fr' },
        3,
      ],
      cohorts: [{ id: 'x', minProjects: 2, maxProjects: 1, term: '', level: 'x' }, { id: 'x' }, null],
      decisions: [{ id: 'd', kind: 'MAYBE', project: 'b', cohort: 'y' }, { id: 'd', kind: 'PIN', project: 'a' }, 7],
    };

    expect(validateAllocation(problem)).toEqual([
      { path: 'version', message: 'must be 1' },
      { path: 'seed', message: 'must be a whole number' },
      { path: 'weights.SKILLS', message: 'must be a whole number from 0 to 100' },
      { path: 'weights.REGION', message: 'must be a whole number from 0 to 100' },
      { path: 'weights.CAUSES', message: 'must be a whole number from 0 to 100' },
      { path: 'weights.LUCK', message: 'names no criterion' },
      { path: 'projects[0].nonprofitSize', message: 'must be SMALL, MEDIUM or LARGE' },
      { path: 'projects[0].skills[0]', message: 'must be a text that is not empty' },
      { path: 'projects[0].onSite', message: 'must be true or false' },
      { path: 'projects[0].terms', message: 'must name one, or be left out for any' },
      { path: 'projects[0].weeks', message: 'must be a whole number of at least 0' },
      { path: 'projects[0].maxCohorts', message: 'must be a whole number of at least 1' },
      { path: 'projects[1].region', message: 'must be a text that is not empty' },
      { path: 'projects[1].languages', message: 'must be a list' },
      { path: 'projects[1].tried[0]', message: 'names no cohort: "z"' },
      { path: 'projects[1].continues', message: 'names no cohort: "z"' },
      { path: 'projects[2]', message: 'must be an object' },
      { path: 'projects[1].id', message: 'repeats "a"' },
      { path: 'cohorts[0].term', message: 'must be a text that is not empty' },
      { path: 'cohorts[0].level', message: 'must be a whole number of at least 0' },
      { path: 'cohorts[0].minProjects', message: 'must not be above maxProjects' },
      { path: 'cohorts[1].minProjects', message: 'must be a whole number of at least 0' },
      { path: 'cohorts[1].maxProjects', message: 'must be a whole number of at least 0' },
      { path: 'cohorts[2]', message: 'must be an object' },
      { path: 'cohorts[1].id', message: 'repeats "x"' },
      { path: 'decisions[0].kind', message: 'must be PIN or FORBID' },
      { path: 'decisions[0].project', message: 'names no project: "b"' },
      { path: 'decisions[0].cohort', message: 'names no cohort: "y"' },
      { path: 'decisions[1].cohort', message: 'must be a text that is not empty' },
      { path: 'decisions[2]', message: 'must be an object' },
      { path: 'decisions[1].id', message: 'repeats "d"' },
    ]);
  });

  it('asks for a record with weights, projects and cohorts', () => {
    expect(validateAllocation([])).toEqual([{ path: '$', message: 'must be an object' }]);
    expect(validateAllocation({ version: 1, seed: 1 })).toEqual([
      { path: 'weights', message: 'must be an object' },
      { path: 'projects', message: 'must be a list' },
      { path: 'cohorts', message: 'must be a list' },
    ]);
  });

  it('asks for an id of everything, and for numbers that are numbers', () => {
    const problem = {
      version: 1,
      seed: 1,
      weights: { SKILLS: 0, REGION: 100 },
      projects: [{}],
      cohorts: [{ id: 'x', minProjects: '2', maxProjects: 1 }],
      decisions: [{ kind: 'FORBID', project: 7, cohort: 'x' }],
    };

    expect(validateAllocation(problem)).toEqual([
      { path: 'projects[0].id', message: 'must be a text that is not empty' },
      { path: 'cohorts[0].minProjects', message: 'must be a whole number of at least 0' },
      { path: 'decisions[0].id', message: 'must be a text that is not empty' },
      { path: 'decisions[0].project', message: 'must be a text that is not empty' },
    ]);
  });

  it.each([null, 7, 'x', [], {}, { weights: 3, projects: {}, cohorts: 'x', decisions: 1 }])(
    'refuses %j without throwing',
    (value) => {
      expect(validateAllocation(value).length).toBeGreaterThan(0);
    },
  );
});
