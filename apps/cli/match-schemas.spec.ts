import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

import { A_WHOLE_PROBLEM } from '#libs/matching/oracle/a-whole-problem';
import { EVERY_FEATURE } from '#libs/matching/oracle/generated-features';
import { generatedProblem } from '#libs/matching/oracle/generated-problem';
import { solveMatching } from '#libs/matching/solve-matching';

const validators = { problem: validatorOf('problem'), outcome: validatorOf('outcome') };

function validatorOf(name: 'problem' | 'outcome') {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true });
  const schema: unknown = JSON.parse(readFileSync(join('libs', 'matching', `${name}.schema.json`), 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error('not a schema');
  return ajv.compile(schema);
}

function schemaErrors(name: 'problem' | 'outcome', value: unknown) {
  const validate = validators[name];
  return validate(value) ? [] : validate.errors;
}

describe('the JSON Schemas of the engine', () => {
  it('accept the problems it solves and the outcomes it gives, feasible or not', async () => {
    const statuses = new Set<string>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = generatedProblem(seed, EVERY_FEATURE);
      const outcome = await solveMatching(problem);

      statuses.add(outcome.status);
      expect([schemaErrors('problem', problem), schemaErrors('outcome', outcome)]).toEqual([[], []]);
    }

    expect([...statuses].sort()).toEqual(['INFEASIBLE', 'OPTIMAL']);
  });

  it('accept a problem that uses every part of the contract', () => {
    expect(schemaErrors('problem', A_WHOLE_PROBLEM)).toEqual([]);
  });
});
