import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

import { askedOfStory } from './asked-of-story.js';
import { demoActor } from './demo-actors.js';
import { demoPeople } from './demo-people.js';
import type { OnStep } from './demo-steps.js';
import type { DemoClass } from './demo-story.js';
import { everybodyIsTold, everybodyIsWrittenTo } from './everybody-is-told.js';
import { inParallel } from './in-parallel.js';
import { askForRematch } from './rematch-demo-class.js';
import { until } from './until.js';
import type { PersonActor } from '#libs/identity/actor';
import type { Objective } from '#libs/matching/problem';
import { namedConflict } from '#libs/matching-runs/conflict-names';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { DecideMatchingRun } from '#libs/matching-runs/use-cases/decide-matching-run';
import { PublishMatchingRun } from '#libs/matching-runs/use-cases/publish-matching-run';
import { RelaxMatchingRun } from '#libs/matching-runs/use-cases/relax-matching-run';
import { RequestMatchingRun } from '#libs/matching-runs/use-cases/request-matching-run';
import { SimulateMatching } from '#libs/matching-runs/use-cases/simulate-matching';
import type { Cohort } from '#libs/schools/cohort.entity';

const runsAtOnce = 3;
const seed = 2017;

export interface Patience {
  readonly onStep: OnStep;
  /** How long the worker may take for all runs, and then for all mails (ms). */
  readonly limitMs: number;
}

/**
 * Tries out, asks for a run of each cohort, drops what contradicts itself, publishes, matches anew where somebody has
 * left, and waits until everybody is told.
 */
export async function runDemoMatching(
  useCases: INestApplicationContext,
  classes: readonly DemoClass[],
  { onStep, limitMs }: Patience,
): Promise<void> {
  const coordinator = await demoActor(useCases, demoPeople.coordinator.email);
  const demo: Demo = { useCases, coordinator, limitMs };
  onStep('trials');
  await finished(demo, (await inParallel(classes, runsAtOnce, (one) => tryOut(demo, one))).flat());
  onStep('runs');
  const asked = await finished(demo, await inParallel(classes, runsAtOnce, (one) => request(demo, one)));
  const runs = await finished(demo, await inParallel(asked, runsAtOnce, (run) => dropContradiction(demo, run)));
  onStep('publication');
  await inParallel(runs, runsAtOnce, (run) => publish(demo, run));
  await until(() => everybodyIsWrittenTo(useCases), { limitMs, failure: 'Some mails were not written' });
  onStep('rematches');
  const rematches = await inParallel(classes, runsAtOnce, (one) => askForRematch(useCases, one));
  for (const run of await finished(
    demo,
    rematches.flatMap((one) => one ?? []),
  ))
    await publish(demo, run);
  onStep('mails');
  await until(() => everybodyIsTold(useCases), { limitMs, failure: 'Some mails did not leave' });
}

interface Demo {
  readonly useCases: INestApplicationContext;
  readonly coordinator: PersonActor;
  readonly limitMs: number;
}

async function tryOut({ useCases, coordinator }: Demo, { cohort, story }: DemoClass): Promise<MatchingRun[]> {
  const runs: MatchingRun[] = [];
  for (const objective of story.triedOut ?? []) {
    const input = { ...question(cohort, objective), idempotencyKey: `demo-trial-${objective}-${cohort.id}` };
    runs.push(await useCases.get(SimulateMatching).execute(coordinator, { ...input, decisions: [], groups: [] }));
  }
  return runs;
}

async function request({ useCases, coordinator }: Demo, { cohort, story }: DemoClass): Promise<MatchingRun> {
  const asked = await askedOfStory(useCases, cohort, story);
  const input = { ...question(cohort, 'GENEROUS'), ...asked, idempotencyKey: `demo-run-${cohort.id}` };
  return useCases.get(RequestMatchingRun).execute(coordinator, input);
}

function question({ id: cohortId }: Cohort, objective: Objective) {
  return { cohortId, objective, seed };
}

/** The runs as they are once the worker has come to the end of each. */
async function finished({ useCases, limitMs }: Demo, runs: readonly MatchingRun[]): Promise<MatchingRun[]> {
  const { manager } = useCases.get(DataSource);
  const id = In(runs.map((run) => run.id));
  const areFinished = async () => (await manager.countBy(MatchingRun, { id, status: In(['QUEUED', 'RUNNING']) })) === 0;
  await until(areFinished, { limitMs, failure: 'The worker did not finish the matching' });
  return manager.findBy(MatchingRun, { id });
}

/** Asks again without the decision that a rule contradicts. */
async function dropContradiction({ useCases, coordinator }: Demo, run: MatchingRun): Promise<MatchingRun> {
  const decision = namedConflict(run.outcome).find(({ item }) => 'decision' in item);
  if (run.status !== 'INFEASIBLE' || !decision) return run;
  return useCases.get(RelaxMatchingRun).execute(coordinator, {
    idempotencyKey: `demo-relaxation-${run.id}`,
    runId: run.id,
    item: decision.name,
    reason: 'Trop peu d’élèves veulent ce projet pour qu’il se fasse : la promesse est retirée avec leur accord.',
  });
}

async function publish({ useCases, coordinator }: Demo, { id, status }: MatchingRun): Promise<void> {
  const approval = { runId: id, verb: 'approve', acceptsWorseMoves: true } as const;
  if (status === 'SUCCEEDED') await useCases.get(DecideMatchingRun).execute(coordinator, approval);
  if (status === 'SUCCEEDED' || status === 'APPROVED') await useCases.get(PublishMatchingRun).execute(coordinator, id);
}
