import { setTimeout as delay } from 'node:timers/promises';

import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { demoActor } from './demo-actors.js';
import { demoPeople } from './demo-people.js';
import { CommandError } from '../command-error.js';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { DecideMatchingRun } from '#libs/matching-runs/use-cases/decide-matching-run';
import { PublishMatchingRun } from '#libs/matching-runs/use-cases/publish-matching-run';
import { RequestMatchingRun } from '#libs/matching-runs/use-cases/request-matching-run';
import type { Cohort } from '#libs/schools/cohort.entity';

const lookMs = 100;
const limitMs = 180_000;

/** Asks for a run, waits until the worker has matched, approves and publishes it, and waits until everybody is told. */
export async function runDemoMatching(
  useCases: INestApplicationContext,
  cohort: Cohort,
  progress: (step: string) => void,
): Promise<MatchingRun> {
  const coordinator = await demoActor(useCases, demoPeople.coordinator.email);
  progress('Demo: the worker matches students and projects');
  const request = {
    idempotencyKey: 'demo-run',
    cohortId: cohort.id,
    objective: 'GENEROUS' as const,
    seed: 2017,
    decisions: [],
  };
  const { id } = await useCases.get(RequestMatchingRun).execute(coordinator, request);

  const run = await until(() => finishedRun(useCases, id), 'The worker did not finish the matching run');
  if (run.status === 'SUCCEEDED')
    await useCases.get(DecideMatchingRun).execute(coordinator, { runId: id, verb: 'approve' });
  if (run.status !== 'PUBLISHED') await useCases.get(PublishMatchingRun).execute(coordinator, id);
  progress('Demo: everybody is told by mail');
  await until(() => everybodyIsTold(useCases), 'Some mails did not leave');
  return useCases.get(DataSource).manager.findOneByOrFail(MatchingRun, { id });
}

async function finishedRun(useCases: INestApplicationContext, id: string): Promise<MatchingRun | null> {
  const run = await useCases.get(DataSource).manager.findOneByOrFail(MatchingRun, { id });
  return run.status === 'QUEUED' || run.status === 'RUNNING' ? null : run;
}

/** True once no event waits to be told and no mail waits to leave. */
export async function everybodyIsTold(useCases: INestApplicationContext): Promise<true | null> {
  const [waiting] = await useCases.get(DataSource).query<{ count: number }[]>(
    `SELECT (SELECT count(*) FROM outbox_event WHERE relayed_at IS NULL)::int
          + (SELECT count(*) FROM outbox_event event
              WHERE event.name = 'matching-run.publish'
                AND NOT EXISTS (SELECT FROM processed_event WHERE event_id = event.id))::int
          + (SELECT count(*) FROM notification WHERE status IN ('PENDING', 'SENDING'))::int AS count`,
  );
  return waiting?.count === 0 ? true : null;
}

/** Looks until there is something to see. */
async function until<Sight>(look: () => Promise<Sight | null>, failure: string): Promise<Sight> {
  const giveUpAt = performance.now() + limitMs;
  while (performance.now() < giveUpAt) {
    const sight = await look();
    if (sight !== null) return sight;
    await delay(lookMs);
  }
  throw new CommandError(`${failure} within ${limitMs / 1000} seconds. Look into the log of the worker.`);
}
