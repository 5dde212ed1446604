import { beforeAll, describe, expect, it } from '@jest/globals';

import { type FaultStage, type HttpAnswer, until } from './fault-stage.js';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { aCohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { MatchingOffice } from '#libs/testing/matching-office';
import { pauseWhere } from '#libs/testing/pause-statement';

/** Ends the api of the stage with one of its own. */
export const stoppingGently = (running: () => FaultStage): void =>
  describe('SIGTERM', () => {
    let stage: FaultStage;

    beforeAll(() => {
      stage = running();
    });

    it('lets the api say at once that it is not ready, answer what it has begun, and end with 0', async () => {
      const api = await stage.startApi({ SHUTDOWN_DELAY_MS: '1500' });
      const blocker = stage.database.createQueryRunner();
      await blocker.startTransaction();
      await blocker.query('LOCK TABLE outbox_event IN EXCLUSIVE MODE');
      const inFlight = Array.from({ length: 8 }, (_, index) => stage.invite(`flight-${index}@ecole.example`));
      await until(async () => (await waitingSessions()) >= 8);

      const startedAt = performance.now();
      api.signal('SIGTERM');
      const notReady = await until(async () => (await stage.get('/health/ready')).status === 503);
      await blocker.rollbackTransaction();
      await blocker.release();
      const answers: HttpAnswer[] = await Promise.all(inFlight);
      const code = await api.exited;

      expect(notReady).toBe(true);
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
      expect(code).toBe(0);
      expect(performance.now() - startedAt).toBeLessThan(10_000);
    });

    it('lets a worker finish the job in its hands, and end with 0', async () => {
      const worker = await stage.startWorker();
      const saving = await pauseWhere(stage.database, {
        table: 'matching_run',
        when: "NEW.status = 'SUCCEEDED' AND OLD.status = 'RUNNING'",
      });
      const run = await aRequestedRun();
      await saving.reached();
      worker.signal('SIGTERM');
      await saving.lift();

      expect(await worker.exited).toBe(0);
      expect(await stage.database.manager.findOneBy(MatchingRun, { id: run.id })).toMatchObject({
        status: 'SUCCEEDED',
      });
    });

    const aRequestedRun = async () => {
      const coordinator = await aPerson()
        .as('COORDINATOR', await anOperator().in(stage.database))
        .in(stage.database);
      const { cohort } = await aCohortToMatch().project('A', 1, 2).student('Ana', ['A']).in(stage.database);
      return new MatchingOffice(stage.database).request(coordinator, cohort);
    };

    const waitingSessions = async () => {
      const rows = await stage.database.query<object[]>(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      return rows.length;
    };
  });
