import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { generatedProblem } from '#libs/matching/generated-problem';
import { solveMatching } from '#libs/matching/solve-matching';

function schemaErrors(name: 'problem' | 'outcome', value: unknown) {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true });
  const schema: unknown = JSON.parse(readFileSync(join('libs', 'matching', `${name}.schema.json`), 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error('not a schema');
  const validate = ajv.compile(schema);
  return validate(value) ? [] : validate.errors;
}

describe('the JSON Schemas of the engine', () => {
  it('accept the problems it solves and the outcomes it gives, feasible or not', async () => {
    const statuses = new Set<string>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = generatedProblem(seed);
      const outcome = await solveMatching(problem);

      statuses.add(outcome.status);
      expect([schemaErrors('problem', problem), schemaErrors('outcome', outcome)]).toEqual([[], []]);
    }

    expect([...statuses].sort()).toEqual(['INFEASIBLE', 'OPTIMAL']);
  });

  it('accept the whole contract, also what is not solved yet', () => {
    const problem = {
      version: 1,
      objective: 'STABLE',
      seed: 1,
      projects: [
        {
          id: 'A',
          minSize: 3,
          maxSize: 4,
          requiredSkills: [{ skill: 'data', count: 1 }],
          terms: ['spring'],
          mentor: { required: true, expertise: ['web', 'data'], languages: ['fr'] },
          priorities: [['s0'], ['s1', 's2']],
        },
      ],
      caps: [{ id: 'supervisor-1', projects: ['A'], maxStudents: 6 }],
      students: [{ id: 's0', preferences: [['A']], skills: ['front'], term: 'spring' }],
      teams: [{ id: 't1', members: ['s3', 's4'], preferences: [['A']] }],
      mentors: [{ id: 'm1', capacity: 1, expertise: ['web'], languages: ['fr'], conflicts: ['A'] }],
      decisions: [
        { id: 'd1', kind: 'PIN', student: 's0', project: 'A' },
        { id: 'd3', kind: 'TOGETHER', students: ['s1', 's2'] },
      ],
      previous: { assignments: [{ student: 's0', project: 'A' }], policy: 'SAME_OBJECTIVE_FEWEST_MOVES' },
    };

    expect(schemaErrors('problem', problem)).toEqual([]);
  });
});
