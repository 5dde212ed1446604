import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import type { GraphqlClient } from '#libs/testing/graphql-client';

import { outcomeOf } from '../permission-rows.js';
import { identities, type Identity, mutations } from '../permissions.matrix.js';
import { type Answer, at, entriesOf, outcomeInPayload } from './answered.js';
import { fingerprintOf } from './database-fingerprint.js';
import { mutationFields, mutationText, unknownFieldsOf, withUnknownIds } from './mutation-texts.js';
import { attempts } from './permission-attempts.js';
import { openPermissionStage, type PermissionStage } from './permission-stage.js';
import { auditedDenials } from '#libs/testing/recorded';

// The world takes a second to build; a busy machine may take longer for it, and for the api to start.
jest.setTimeout(60_000);

describe('What can be done', () => {
  let stage: PermissionStage;

  beforeAll(async () => {
    stage = await openPermissionStage();
  });
  afterAll(() => stage.close());

  it('is tried for every mutation', () => {
    expect(Object.keys(attempts).sort()).toEqual(mutationFields.map(({ name }) => name).sort());
  });

  it('takes no input that would give every object a field', async () => {
    const input = await attempts['createCohort']?.(stage);
    const teacher = await stage.callerAs('teacher of S');
    const before = await fingerprintOf(stage.database);

    const poisoned = { input: { ...input, ['__proto__']: { role: 'COORDINATOR' } } };
    const answer = await teacher.ask(
      'mutation ($input: CreateCohortInput!) { createCohort(input: $input) { cohort { id } } }',
      poisoned,
    );

    expect(answer.data ?? null).toBeNull();
    expect(await fingerprintOf(stage.database)).toEqual(before);
  });

  describe.each(mutationFields.map((field) => ({ name: field.name, field })))('$name', ({ name, field }) => {
    let callers: ReadonlyMap<Identity, GraphqlClient>;

    beforeAll(async () => {
      const entries = identities.map(async (identity) => [identity, await stage.callerAs(identity)] as const);
      callers = new Map(await Promise.all(entries));
    });

    const row = mutations[name] ?? '';
    const refused = identities.filter((identity) => outcomeOf(row, identity) !== 'allowed');
    const allowed = identities.filter((identity) => outcomeOf(row, identity) === 'allowed');
    const targeted = () => Promise.resolve(attempts[name]?.(stage) ?? null);
    const attempt = async (identity: Identity, input: object | null): Promise<Answer> =>
      (await callers.get(identity)?.ask(mutationText(field), input ? { input } : {})) ?? { data: null };

    it('is refused to everybody else in the words of the matrix, changes nothing and is audited', async () => {
      const input = await targeted();
      const denials = (await auditedDenials(stage.database)).length;
      const before = await fingerprintOf(stage.database);

      const outcomes = await Promise.all(
        refused.map(async (identity) => [identity, outcomeInPayload(await attempt(identity, input))] as const),
      );

      expect(outcomes).toEqual(refused.map((identity) => [identity, outcomeOf(row, identity)]));
      expect(await fingerprintOf(stage.database)).toEqual(before);
      const denied = (await auditedDenials(stage.database)).slice(denials).map((denial) => denial.split(' ')[1]);
      const audited = outcomes
        .map(([, outcome]) => outcome)
        .filter((word) => ['NOT_FOUND', 'FORBIDDEN'].includes(word));
      expect(denied.toSorted()).toEqual(audited.toSorted());
    });

    it('is refused on what the caller does not find as on an unknown id', async () => {
      const input = await targeted();
      const finders = refused.filter((each) => outcomeOf(row, each) === 'NOT_FOUND');
      const askAll = (asked: object | null) =>
        Promise.all(finders.map(async (identity) => [identity, await attempt(identity, asked)] as const));

      const [hidden, unknown] = await Promise.all([askAll(input), askAll(withUnknownIds(input))]);

      expect(hidden).toEqual(unknown);
    });

    if (field.args.length > 0) {
      it('takes no field that its input does not have', async () => {
        const slipped = Object.fromEntries(unknownFieldsOf(field).map((unknown) => [unknown, 'COORDINATOR']));
        const input = { ...(await targeted()), ...slipped };
        const before = await fingerprintOf(stage.database);

        const { data = null, errors = [] } = await attempt(allowed.at(-1) ?? 'visitor', input);

        const messages = errors.map(({ message }) => message).join('\n');
        expect(unknownFieldsOf(field).filter((unknown) => !messages.includes(`"${unknown}"`))).toEqual([]);
        expect(data).toBeNull();
        expect(await fingerprintOf(stage.database)).toEqual(before);
      });
    }

    it('is done for whom it is meant', async () => {
      for (const identity of allowed) {
        const caller = await stage.callerAs(identity);
        const input = await targeted();
        const answer: Answer = await caller.ask(mutationText(field), input ? { input } : {});

        expect([identity, answer.errors, at(answer.data?.['result'], 'userErrors')]).toEqual([identity, undefined, []]);
        expect([identity, untoldIn(answer)]).toEqual([identity, []]);
      }
    });
  });
});

/** What a payload should have told and did not. */
function untoldIn(answer: Answer): string[] {
  return entriesOf(answer.data?.['result']).flatMap(([name, value]) => (value === null ? [name] : []));
}
