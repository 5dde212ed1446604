import { beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';

import type { PersonActor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { aMatchingRun } from '#libs/testing/builders/a-matching-run';
import { aPerson } from '#libs/testing/builders/a-person';
import { aSchoolYear, aStudentOf, type SchoolYear } from '#libs/testing/builders/a-school-year';
import { subscribe } from '#libs/testing/subscription';
import { opaqueId } from '#libs/testing/opaque-id';

import type { HostileApi } from './hostile-api.js';

const following =
  'subscription ($runId: ID!) { matchingRunProgressed(runId: $runId) { status progress { phase } cohort { name } } }';

export const followingAMatching = (running: () => HostileApi): void =>
  describe('Following a matching over a web socket', () => {
    let api: HostileApi;
    let year: SchoolYear;
    let run: MatchingRun;
    beforeAll(() => {
      api = running();
    });

    const aRun = async () => {
      year = await aSchoolYear(api.database);
      run = await aMatchingRun().in(api.database, year.cohort);
    };
    const follow = (connectionParams: Record<string, string>, query = following) => {
      const runId = opaqueId('MatchingRun', run.id);
      return subscribe(api.url, connectionParams, { query, variables: { runId } });
    };
    const update = (columns: Partial<MatchingRun>) => api.database.manager.update(MatchingRun, { id: run.id }, columns);
    const codeFor = async (person: PersonActor | null, query = following) => {
      const { answers, end } = follow(person ? await api.session(person) : {}, query);
      const told = await answers.next().then(
        ({ value }) => JSON.stringify(value),
        (error: unknown) => JSON.stringify(error),
      );
      await end();
      return /"code":"(\w+)"/.exec(told)?.[1];
    };

    it('tells how it stands, each step, and the end, after which nothing comes', async () => {
      await aRun();
      const { answers, end } = follow(await api.session(year.coordinator));
      const next = async () => toldIn(await answers.next());

      const told = [await next()];
      await update({ status: 'RUNNING', progress: { phase: 'PLACED' } });
      told.push(await next());
      await update({ progress: { phase: 'RANKS' } });
      told.push(await next());
      await update({ status: 'FAILED', progress: null });
      told.push(await next());

      const cohort = { name: year.cohort.name };
      expect(told).toEqual(
        [
          { status: 'QUEUED', progress: null, cohort },
          { status: 'RUNNING', progress: { phase: 'PLACED' }, cohort },
          { status: 'RUNNING', progress: { phase: 'RANKS' }, cohort },
          { status: 'FAILED', progress: null, cohort },
        ].map((matchingRunProgressed) => ({ matchingRunProgressed })),
      );
      expect((await answers.next()).done).toBe(true);
      await end();
    });

    it('is for those alone who may read the matching', async () => {
      await aRun();
      const { student } = await aStudentOf(year, api.database);
      const stranger = await aPerson().in(api.database);

      const codes = [await codeFor(student), await codeFor(stranger), await codeFor(null), await codeFor(year.teacher)];

      expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'UNAUTHENTICATED', undefined]);
    });

    it('takes neither queries nor changes nor what asks for too much', async () => {
      await aRun();
      const codes = [
        await codeFor(year.coordinator, '{ me { id } }'),
        await codeFor(year.coordinator, 'mutation { signOut { userErrors { code } } }'),
        await codeFor(year.coordinator, `subscription { ${'__typename '.repeat(700)} }`),
        await codeFor(year.coordinator, 'subscription { nothing }'),
      ];

      expect(codes).toEqual(['BAD_REQUEST', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
    });

    it('is refused to pages of other web sites', async () => {
      const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        origin: 'https://evil.example',
      });

      const refusal = await new Promise<string>((resolve) => socket.once('error', ({ message }) => resolve(message)));

      expect(refusal).toContain('403');
    });
  });

function toldIn({ done, value }: IteratorResult<{ readonly data?: unknown }, unknown>): unknown {
  return done ? null : value.data;
}
