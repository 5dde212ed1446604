import { resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Queue } from 'bullmq';

import { type FaultStage, until } from './fault-stage.js';
import { QueueBackend } from '#libs/jobs/queue-backend';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { aCohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { anEvent } from '#libs/testing/builders/an-event';
import { aNotification } from '#libs/testing/builders/a-notification';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { MatchingOffice } from '#libs/testing/matching-office';
import { testEnvironment } from '#libs/testing/test-environment';
import type { TestProcess } from '#libs/testing/test-process';

const blockingJob = resolve('test', 'faults', 'blocking-job.mjs');

const savingTheResult = { table: 'matching_run', when: "NEW.status = 'SUCCEEDED' AND OLD.status = 'RUNNING'" };
export const difficultJobs = (running: () => FaultStage): void =>
  describe('A job', () => {
    let stage: FaultStage;
    let worker: TestProcess;
    let backend: QueueBackend;
    let queue: Queue;
    let matching: Queue;

    beforeAll(async () => {
      stage = running();
      worker = await stage.startWorker();
      backend = new QueueBackend(testEnvironment({ databaseUrl: stage.databaseUrl }));
      queue = backend.openQueue('mail');
      matching = backend.openQueue('matching');
    });
    afterAll(async () => {
      await Promise.all([queue.close(), matching.close()]);
      await backend.close();
      await stage.stopWorkers();
    });

    it('delivered three times, twice at once and once later, has one effect', async () => {
      const { payload, email } = await aWaitingMail('once@people.example');
      const twice = await queue.addBulk(['a', 'b'].map((id) => deliveryOf(payload, `twin-${id}`)));
      await until(async () => (await Promise.all(twice.map((job) => job.isCompleted()))).every(Boolean));
      const late = await queue.add('notification.deliver', payload, { jobId: 'an-hour-later', attempts: 8 });
      await until(() => late.isCompleted());

      expect(await stage.mailsTo(email)).toHaveLength(1);
    });

    it('of an older version, or of no version at all, ends as failed with its reason, and others go on', async () => {
      const stale = await queue.add('notification.deliver', { notificationId: 7 }, { jobId: 'stale', attempts: 8 });
      const unknown = await queue.add('mail.print', {}, { jobId: 'unknown', attempts: 8 });
      const { payload, email } = await aWaitingMail('after-poison@people.example');
      await queue.addBulk([deliveryOf(payload, 'after-poison')]);
      await until(async () => (await stale.isFailed()) && (await unknown.isFailed()));

      const board = await stage.getAsCoordinator('/operations/queues/api/queues?activeQueue=mail&status=failed&page=1');
      expect(board.body).toContain('Bad payload: eventId, subjectId');
      expect(board.body).toContain('No such job: mail.print');
      expect(await stage.mailsTo(email)).toHaveLength(1);
    });

    it('that always throws makes its run FAILED after its tries, frees the projects, and others go on', async () => {
      await stage.database.query(
        `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''as the test asks''; END'`,
      );
      await stage.database.query(
        `CREATE TRIGGER refuse BEFORE UPDATE ON matching_run FOR EACH ROW WHEN (${savingTheResult.when}) EXECUTE FUNCTION refuse()`,
      );
      const { run, project } = await aRequestedRun();
      const failed = await ended(run.id);
      await stage.database.query('DROP TRIGGER refuse ON matching_run');

      expect(failed).toMatchObject({ status: 'FAILED', failure: 'ENGINE_BROKE_DOWN' });
      expect(await office().statusOfProject(project)).toBe('PUBLISHED');
      await stage.invite('meanwhile@ecole.example');
      expect(await stage.mailsTo('meanwhile@ecole.example')).toHaveLength(1);
    });

    it('whose worker hangs goes to another, and the result of the first is thrown away', async () => {
      const run = await until(runInStoppedHands);
      const second = await stage.startWorker();
      const done = await ended(run.id);
      worker.signal('SIGCONT');
      await second.stop();

      expect(done.status).toBe('SUCCEEDED');
      expect(await eventsOf(run.id)).toEqual(['matching-run.request', 'matching-run.start', 'matching-run.succeed']);
    });

    it('that blocks its worker for good ends it, is given up after four, and others go on by the other worker', async () => {
      await worker.stop();
      const start = () => stage.startWorker({ NODE_OPTIONS: `--import ${blockingJob}`, WORKER_BLOCKED_MS: '1000' });
      const workers = await Promise.all([start(), start()]);
      const { run, project } = await aRequestedRun();
      const given = ended(run.id);
      const lastWords = replacingTheDead(workers, start, given);
      await until(async () => (await matching.getActiveCount()) === 1);
      await stage.invite('beside@ecole.example');
      const mails = await stage.mailsTo('beside@ecole.example');
      const failed = await given;
      const [job] = await matching.getFailed(0, 0);
      await stage.invite('alive@ecole.example');

      expect(mails).toHaveLength(1);
      expect((await lastWords).filter((words) => !words.includes('Busy for 1000 ms without a pause'))).toEqual([]);
      expect(failed).toMatchObject({ status: 'FAILED', failure: 'ENGINE_BROKE_DOWN' });
      expect(job).toMatchObject({
        ...{ data: { subjectId: run.id }, failedReason: 'job stalled more than allowable limit', stalledCounter: 4 },
      });
      expect(await office().statusOfProject(project)).toBe('PUBLISHED');
      expect(await stage.mailsTo('alive@ecole.example')).toHaveLength(1);
    });

    /** Sees to it that somebody is left to take the job over, and gives what the others said last. */
    const replacingTheDead = async (
      workers: readonly TestProcess[],
      start: () => Promise<TestProcess>,
      over: Promise<unknown>,
    ) => {
      const alive = new Set(workers);
      const lastWords: string[] = [];
      for (;;) {
        const ends = [...alive].map((one) => one.exited.then(() => one));
        const dead = await Promise.race([over.then(() => null), ...ends]);
        if (!dead) return lastWords;
        lastWords.push(dead.log());
        alive.delete(dead);
        // One that takes the job over before it is ready ends as well, and is no help.
        const another = await start().catch(() => null);
        if (another) alive.add(another);
      }
    };

    const aWaitingMail = async (email: string) => {
      const person = await aPerson().at(email).in(stage.database);
      const { id } = await aNotification().to(person).in(stage.database);
      return { email, payload: await anEvent('nothing.more', id).in(stage.database) };
    };

    const deliveryOf = (data: object, jobId: string) => ({
      name: 'notification.deliver',
      data,
      opts: { jobId, attempts: 8, backoff: 50 },
    });

    /** A run whose worker is stopped while its thread computes; nothing when the worker was faster. */
    const runInStoppedHands = async () => {
      const { run } = await aRequestedRun();
      await until(async () => (await runOf(run.id)).status !== 'QUEUED');
      worker.signal('SIGSTOP');
      const [computed] = await stage.database.query<object[]>(
        "SELECT FROM matching_run WHERE id = $1 AND status = 'RUNNING' FOR UPDATE SKIP LOCKED",
        [run.id],
      );
      if (computed) return run;
      worker.signal('SIGCONT');
      return null;
    };

    const office = () => new MatchingOffice(stage.database);

    const aRequestedRun = async () => {
      const coordinator = await aPerson()
        .as('COORDINATOR', await anOperator().in(stage.database))
        .in(stage.database);
      const { cohort, projects } = await aCohortToMatch().project('A', 1, 2).student('Ana', ['A']).in(stage.database);
      const [project] = projects.values();
      if (!project) throw new Error('There is a project');
      return { run: await office().request(coordinator, cohort), project };
    };

    const runOf = (id: string) => stage.database.manager.findOneByOrFail(MatchingRun, { id });

    const ended = (id: string) =>
      until(async () => {
        const run = await runOf(id);
        return !['QUEUED', 'RUNNING'].includes(run.status) && run;
      });

    const eventsOf = async (subjectId: string) => {
      const rows = await stage.database.query<{ name: string }[]>(
        'SELECT name FROM outbox_event WHERE subject_id = $1 ORDER BY sequence',
        [subjectId],
      );
      return rows.map(({ name }) => name);
    };
  });
