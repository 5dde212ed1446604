import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type FaultStage, until } from './fault-stage.js';
import { aQueensClass, queensApart } from './queens-class.js';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import type { RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { newId } from '#libs/platform/ids/new-id';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { opaqueId } from '#libs/testing/opaque-id';
import type { TestProcess } from '#libs/testing/test-process';

interface Told {
  readonly status: RunStatus;
  readonly progress: { readonly phase: string } | null;
}

/** A run that the coordinator asked for, and all that they heard about it. */
interface Followed {
  readonly id: string;
  readonly told: readonly Told[];
  /** Resolves when nothing more is to come. */
  readonly ended: Promise<void>;
}

const hard = { side: 8, projects: 8 };
const easy = { side: 5, projects: 3 };

export const longMatching = (running: () => FaultStage): void =>
  describe('A matching that takes long', () => {
    let stage: FaultStage;
    let worker: TestProcess;
    let other: TestProcess;
    let longOne: Followed;
    let longClass: CohortToMatch;

    beforeAll(async () => {
      stage = running();
      worker = await stage.startWorker();
      longClass = await aQueensClass(hard).in(stage.database);
    });
    afterAll(() => stage.stopWorkers());

    it('tells its phase, and neither mails nor the matching of another class wait for its end', async () => {
      longOne = await requested(longClass, queensApart(hard, longClass));
      await computing(longOne);
      await stage.invite('beside@ecole.example');
      const mails = await stage.mailsTo('beside@ecole.example');
      other = await stage.startWorker();
      const small = await requested(await aSmallClass());
      await small.ended;

      expect(mails).toHaveLength(1);
      expect((await runOf(small)).status).toBe('SUCCEEDED');
      expect(await runOf(longOne)).toMatchObject({ status: 'RUNNING', progress: { phase: 'PLACED' }, outcome: null });
      expect(longOne.told.at(-1)).toEqual({ status: 'RUNNING', progress: { phase: 'PLACED' } });
    });

    it('ends as soon as it is called off, without a result, and leaves its worker free for the next', async () => {
      other.signal('SIGSTOP');
      await stage.coordinator.change('cancelMatchingRun { run { status } }', { runId: opaque(longOne) });
      const next = await requested(await aSmallClass());
      await Promise.all([longOne.ended, next.ended]);

      expect((await runOf(next)).status).toBe('SUCCEEDED');
      expect(longOne.told.at(-1)).toEqual({ status: 'CANCELLED', progress: null });
      expect(await runOf(longOne)).toMatchObject({ status: 'CANCELLED', outcome: null, resultHash: null });
      expect(await eventsOf(longOne)).toEqual(['request', 'start', 'cancel']);
      expect(await statusesOfProjects(longClass)).toEqual(['PUBLISHED']);
    });

    it('goes on elsewhere when its worker is killed while it computes: one set of results, one mail each', async () => {
      const { run, scene } = await until(killedWhileComputing);
      const interrupted = await runOf(run);
      other.signal('SIGCONT');
      await run.ended;
      await stage.coordinator.change('approveMatchingRun { run { status } }', { runId: opaque(run) });
      await stage.coordinator.change('publishMatchingRun { run { status } }', { runId: opaque(run) });
      const students = await emailsOf(scene);
      const mailsOfStudents = () => stage.mailbox.mails.filter(({ to }) => students.includes(to));
      await until(async () => (await mailsLeftOf(run)) === 0 && mailsOfStudents().length >= students.length);

      expect(interrupted).toMatchObject({ status: 'RUNNING', outcome: null });
      expect(run.told.at(-1)?.status).toBe('SUCCEEDED');
      expect(await eventsOf(run)).toEqual(['request', 'start', 'succeed', 'approve', 'publish']);
      expect(await placesOf(run)).toEqual(students);
      expect(
        mailsOfStudents()
          .map(({ to }) => to)
          .toSorted(),
      ).toEqual(students);
    });

    it('ends by itself after MATCHING_SECONDS with the best result so far, told as unproven', async () => {
      await stage.stopWorkers();
      await stage.startWorker({ MATCHING_SECONDS: '1' });
      const run = await requested(longClass, queensApart(hard, longClass));
      await run.ended;

      const { node } = await stage.coordinator.read<{ node: { status: string; proof: object } }>(
        'query ($id: ID!) { node(id: $id) { ... on MatchingRun { status proof { isOptimal gap isReproducible } } } }',
        { id: opaque(run) },
      );
      const { outcome } = await runOf(run);
      expect(node).toEqual({
        status: 'SUCCEEDED',
        proof: { isOptimal: false, gap: outcome?.gap, isReproducible: false },
      });
      expect(outcome).toMatchObject({ status: 'FEASIBLE', gap: expect.any(Number) });
      expect(outcome?.gap).toBeGreaterThan(0);
    });

    const aSmallClass = () => aCohortToMatch().project('A', 1, 2).student('Ana', ['A']).in(stage.database);

    const requested = async ({ cohort }: CohortToMatch, groups: readonly object[] = []): Promise<Followed> => {
      const input = { idempotencyKey: newId(), cohortId: opaqueId('Cohort', cohort.id), objective: 'GENEROUS', groups };
      const made = await stage.coordinator.change<{ run: { id: string } }>('requestMatchingRun { run { id } }', input);
      const told: Told[] = [];
      const { answers, end } = stage.follow<{ run: Told }>({
        query: 'subscription ($id: ID!) { run: matchingRunProgressed(runId: $id) { status progress { phase } } }',
        variables: { id: made.run.id },
      });
      const listen = async () => {
        for await (const { data } of answers) if (data) told.push(data.run);
        await end();
      };
      return { id: idIn(made.run.id), told, ended: listen() };
    };

    const computing = ({ told }: Followed) =>
      until(() => Promise.resolve(told.some(({ status, progress }) => status === 'RUNNING' && progress)));

    /** A run whose worker is killed inside the computation; nothing when the worker was faster. */
    const killedWhileComputing = async () => {
      const scene = await aQueensClass(easy).in(stage.database);
      const run = await requested(scene, queensApart(easy, scene));
      await computing(run);
      worker.signal('SIGSTOP');
      const isComputing = await isRunningUntouched(run);
      await worker.kill();
      if (isComputing) return { run, scene };
      worker = await stage.startWorker();
      return null;
    };

    /** Whether the run is under way and nobody is about to write its row. */
    const isRunningUntouched = async ({ id }: Followed) => {
      const rows = await stage.database.query<object[]>(
        "SELECT FROM matching_run WHERE id = $1 AND status = 'RUNNING' FOR UPDATE SKIP LOCKED",
        [id],
      );
      return rows.length === 1;
    };

    const runOf = ({ id }: Followed) => stage.database.manager.findOneByOrFail(MatchingRun, { id });

    const eventsOf = async ({ id }: Followed) => {
      const rows = await stage.database.query<{ name: string }[]>(
        'SELECT name FROM outbox_event WHERE subject_id = $1 ORDER BY sequence',
        [id],
      );
      return rows.map(({ name }) => name.replace('matching-run.', ''));
    };

    const statusesOfProjects = async ({ projects }: CohortToMatch) => {
      const rows = await stage.database.query<{ status: string }[]>(
        'SELECT DISTINCT status FROM project WHERE id = ANY($1)',
        [[...projects.values()].map(({ id }) => id)],
      );
      return rows.map(({ status }) => status);
    };

    const emailsOf = async ({ cohort }: CohortToMatch) => {
      const rows = await stage.database.query<{ email: string }[]>(
        'SELECT email FROM enrolment JOIN app_user ON app_user.id = enrolment.user_id WHERE cohort_id = $1',
        [cohort.id],
      );
      return rows.map(({ email }) => email).toSorted();
    };

    /** Whose places the run gave or refused, a name for each row. */
    const placesOf = async ({ id }: Followed) => {
      const rows = await stage.database.query<{ email: string }[]>(
        `SELECT email FROM assignment JOIN enrolment ON enrolment.id = enrolment_id
         JOIN app_user ON app_user.id = enrolment.user_id WHERE run_id = $1`,
        [id],
      );
      return rows.map(({ email }) => email).toSorted();
    };

    /** How many jobs of the events of a run are still to be done, and mails that they planned still to leave. */
    const mailsLeftOf = async ({ id }: Followed) => {
      const [row] = await stage.database.query<{ left: number }[]>(
        `SELECT count(*)::int AS left FROM outbox_event event
        WHERE acknowledged_at IS NULL
          AND (subject_id = $1 OR subject_id IN (SELECT notification.id FROM notification JOIN outbox_event cause
                 ON cause.id = notification.event_id WHERE cause.subject_id = $1))`,
        [id],
      );
      return row?.left;
    };
  });

const opaque = ({ id }: Followed) => opaqueId('MatchingRun', id);

function idIn(opaqueRunId: string): string {
  return Buffer.from(opaqueRunId, 'base64url').toString().replace('MatchingRun:', '');
}
