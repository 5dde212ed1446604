import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import { callStatuses } from '#libs/calls/call-lifecycle';
import { mayReadCall } from '#libs/calls/call.policy';
import { CallsReadModel } from '#libs/calls/calls.read-model';
import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import { needStatuses } from '#libs/calls/need-submission-lifecycle';
import { mayReadNeed } from '#libs/calls/need-submission.policy';
import { type Actor, roles, system, visitor } from '#libs/identity/actor';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { anActor } from '#libs/testing/builders/an-actor';
import { aNonprofit } from '#libs/testing/builders/an-organisation';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const wholeList = { first: 100 };
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('The lists of calls and needs', () => {
  let test: TestDatabase;
  let database: DataSource;
  let readModel: CallsReadModel;
  const calls: CallForProjects[] = [];
  const needs: NeedSubmission[] = [];

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    readModel = new CallsReadModel(database);
    for (const status of callStatuses) {
      const call = await aCall().in(database);
      calls.unshift(await database.manager.save(CallForProjects, { ...call, status }));
    }
    const nonprofits = [await aNonprofit().in(database), await aNonprofit().in(database)];
    for (const call of calls.slice(0, 2)) {
      for (const nonprofit of nonprofits) {
        for (const status of needStatuses) {
          needs.unshift(await aNeed().of(nonprofit).withStatus(status).in(database, call));
        }
      }
    }
  });
  afterAll(() => test.close());

  const actors = (): Actor[] => [
    system,
    visitor,
    ...roles.map((role) => anActor(role)),
    ...needs.flatMap(({ organisationId }) => roles.map((role) => anActor(role, organisationId))),
  ];

  it('show a call if and only if the policy lets the actor read it, newest first', async () => {
    for (const actor of actors()) {
      const { rows } = await readModel.calls(actor, wholeList);

      expect(idsOf(rows)).toEqual(idsOf(calls.filter((call) => mayReadCall(actor, call))));
    }
  });

  it('show a need if and only if the policy lets the actor read it, newest first', async () => {
    for (const actor of actors()) {
      const { rows } = await readModel.needs(actor, wholeList);

      expect(idsOf(rows)).toEqual(idsOf(needs.filter((need) => mayReadNeed(actor, need))));
    }
  });

  it('can be narrowed to the needs of one call', async () => {
    const [call] = calls;

    const { rows } = await readModel.needs(system, wholeList, call?.id);

    expect(idsOf(rows)).toEqual(idsOf(needs.filter(({ callId }) => callId === call?.id)));
  });

  it('can be narrowed to the calls that still take submissions, by the clock of the database', async () => {
    await aCall()
      .closingAt(new Date(Date.now() - 1000))
      .in(database);

    const { rows } = await readModel.calls(visitor, wholeList, { openOnly: true });

    expect(idsOf(rows)).toEqual(idsOf(calls.filter(({ status }) => status === 'OPEN')));
  });
});
