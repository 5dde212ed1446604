import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

import { demoActor } from './demo-actors.js';
import { demoPeople } from './demo-people.js';
import type { OnStep } from './demo-steps.js';
import { everybodyIsTold } from './everybody-is-told.js';
import { inParallel } from './in-parallel.js';
import { until } from './until.js';
import type { PersonActor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { DecideMatchingRun } from '#libs/matching-runs/use-cases/decide-matching-run';
import { PublishMatchingRun } from '#libs/matching-runs/use-cases/publish-matching-run';
import { RequestMatchingRun } from '#libs/matching-runs/use-cases/request-matching-run';
import type { Cohort } from '#libs/schools/cohort.entity';

const runsAtOnce = 3;

export interface Patience {
  readonly onStep: OnStep;
  /** How long the worker may take for all runs, and then for all mails (ms). */
  readonly limitMs: number;
}

/** Asks for a run of each cohort, waits until the worker has matched, publishes, and waits until everybody is told. */
export async function runDemoMatching(
  useCases: INestApplicationContext,
  cohorts: readonly Cohort[],
  { onStep, limitMs }: Patience,
): Promise<MatchingRun[]> {
  const coordinator = await demoActor(useCases, demoPeople.coordinator.email);
  onStep('runs');
  const asked = await inParallel(cohorts, runsAtOnce, (cohort) => request(useCases, coordinator, cohort));
  const ids = asked.map(({ id }) => id);
  await until(() => areFinished(useCases, ids), { limitMs, failure: 'The worker did not finish the matching' });
  onStep('publication');
  await inParallel(ids, runsAtOnce, (id) => publish(useCases, coordinator, id));
  onStep('mails');
  await until(() => everybodyIsTold(useCases), { limitMs, failure: 'Some mails did not leave' });
  return useCases.get(DataSource).manager.findBy(MatchingRun, { id: In(ids) });
}

function request(useCases: INestApplicationContext, coordinator: PersonActor, cohort: Cohort): Promise<MatchingRun> {
  return useCases.get(RequestMatchingRun).execute(coordinator, {
    idempotencyKey: `demo-run-${cohort.id}`,
    cohortId: cohort.id,
    objective: 'GENEROUS',
    seed: 2017,
    decisions: [],
    groups: [],
  });
}

async function areFinished(useCases: INestApplicationContext, ids: readonly string[]): Promise<boolean> {
  const status = In(['QUEUED', 'RUNNING']);
  return (await useCases.get(DataSource).manager.countBy(MatchingRun, { id: In([...ids]), status })) === 0;
}

async function publish(useCases: INestApplicationContext, coordinator: PersonActor, id: string): Promise<void> {
  const { status } = await useCases.get(DataSource).manager.findOneByOrFail(MatchingRun, { id });
  if (status === 'SUCCEEDED')
    await useCases.get(DecideMatchingRun).execute(coordinator, { runId: id, verb: 'approve' });
  if (status !== 'PUBLISHED') await useCases.get(PublishMatchingRun).execute(coordinator, id);
}
