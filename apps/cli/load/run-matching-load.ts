import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

import { inParallel } from '../demo/in-parallel.js';
import { until } from '../demo/until.js';
import type { Installation } from '../installation/installation.js';
import { withUseCases } from '../use-cases.module.js';
import { type SignInsMeanwhile, signInsMeanwhile, whileStudentsSignIn } from './sign-ins-meanwhile.js';
import { makeMatchingWorld, type MatchingWorld, type WorldSize } from './matching-world.js';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { MentorAssignment } from '#libs/matching-runs/mentor-assignment.entity';
import { DecideMatchingRun } from '#libs/matching-runs/use-cases/decide-matching-run';
import { PublishMatchingRun } from '#libs/matching-runs/use-cases/publish-matching-run';
import { RequestMatchingRun } from '#libs/matching-runs/use-cases/request-matching-run';
import { loadEnvironment } from '#libs/platform/config/environment';

const limitMs = 600_000;
const atOnce = 3;

/** Seconds, and what came out. */
export interface MatchingLoadFigures extends WorldSize {
  readonly stages: Readonly<Record<'rows' | 'requests' | 'matching' | 'approval' | 'publication', number>>;
  /** What the worker had each run in its hands for, in the order of the cohorts. */
  readonly workerSeconds: readonly number[];
  readonly placed: number;
  readonly runningProjects: number;
  readonly mentoredProjects: number;
  readonly proven: number;
  /** What the other queues of the worker did while it matched. */
  readonly signIns: SignInsMeanwhile;
}

/** Plays one season's matching from the requests to the publications, on a real database, queue and worker. */
export function runMatchingLoad(
  { databaseUrl, smtpUrl }: Installation,
  size: WorldSize,
  progress: (step: string) => void,
): Promise<MatchingLoadFigures> {
  const environment = loadEnvironment({ ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl });
  return withUseCases(environment, async (useCases) => {
    const stages: Record<string, number> = {};
    const timed = async <Result>(stage: keyof MatchingLoadFigures['stages'], work: () => Promise<Result>) => {
      progress(stage);
      const start = performance.now();
      const result = await work();
      stages[stage] = (performance.now() - start) / 1_000;
      return result;
    };
    const { manager } = useCases.get(DataSource);
    const world = await timed('rows', () => manager.transaction((tx) => makeMatchingWorld(tx, size)));
    const ids = await timed('requests', () => request(useCases, world));
    await timed('matching', () => whileStudentsSignIn(useCases, () => finished(useCases, ids, progress)));
    const deciding = useCases.get(DecideMatchingRun);
    await timed('approval', () =>
      inParallel(ids, atOnce, (runId) => deciding.execute(world.coordinator, { runId, verb: 'approve' })),
    );
    const publishing = useCases.get(PublishMatchingRun);
    await timed('publication', () => inParallel(ids, atOnce, (id) => publishing.execute(world.coordinator, id)));
    const { rows = 0, requests = 0, matching = 0, approval = 0, publication = 0 } = stages;
    return {
      ...size,
      stages: { rows, requests, matching, approval, publication },
      ...(await resultsOf(useCases, ids)),
    };
  });
}

async function request(
  useCases: INestApplicationContext,
  { coordinator, cohortIds }: MatchingWorld,
): Promise<string[]> {
  const runs = await inParallel(cohortIds, atOnce, (cohortId) =>
    useCases.get(RequestMatchingRun).execute(coordinator, {
      ...{ idempotencyKey: `load-${cohortId}`, cohortId, objective: 'GENEROUS', seed: 1, decisions: [], groups: [] },
    }),
  );
  return runs.map(({ id }) => id);
}

function finished(
  useCases: INestApplicationContext,
  ids: readonly string[],
  progress: (step: string) => void,
): Promise<void> {
  const underWay = { id: In([...ids]), status: In(['QUEUED', 'RUNNING']) };
  let done = 0;
  const look = async () => {
    const ended = ids.length - (await useCases.get(DataSource).manager.countBy(MatchingRun, underWay));
    if (ended !== done) progress(`matching, ${ended} of ${ids.length} done`);
    done = ended;
    return done === ids.length;
  };
  return until(look, { limitMs, failure: 'The worker did not finish the matching' });
}

async function resultsOf(useCases: INestApplicationContext, ids: readonly string[]) {
  const { manager } = useCases.get(DataSource);
  const runs = await manager.findBy(MatchingRun, { id: In([...ids]) });
  const outcomes = runs.flatMap(({ outcome }) => outcome ?? []);
  return {
    workerSeconds: ids.map((id) => secondsOf(runs.find((run) => run.id === id))),
    placed: outcomes.reduce((sum, { metrics }) => sum + metrics.placed, 0),
    runningProjects: outcomes.flatMap(({ projects }) => projects).filter(({ status }) => status === 'RUNNING').length,
    mentoredProjects: await manager.countBy(MentorAssignment, { runId: In([...ids]) }),
    proven: outcomes.filter(({ status }) => status === 'OPTIMAL').length,
    signIns: await signInsMeanwhile(manager),
  };
}

function secondsOf(run: MatchingRun | undefined): number {
  return run?.startedAt && run.finishedAt ? (run.finishedAt.getTime() - run.startedAt.getTime()) / 1_000 : NaN;
}
