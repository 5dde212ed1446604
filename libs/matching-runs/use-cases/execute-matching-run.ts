import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { system } from '#libs/identity/actor';
import type { MatchingProblem } from '#libs/matching/problem';
import { computeRun, type RunResult } from '#libs/matching-runs/compute-run';
import { MatchingEngine } from '#libs/matching-runs/matching-engine';
import { loadMatchingProblem } from '#libs/matching-runs/matching-problem.loader';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { runLifecycle, type RunVerb } from '#libs/matching-runs/matching-run-lifecycle';
import { systemSituation } from '#libs/matching-runs/matching-run-situation';
import { recordRunEvent } from '#libs/matching-runs/matching-runs.events';
import { unlockProjects } from '#libs/matching-runs/offered-projects';
import { RunNews } from '#libs/matching-runs/run-news.port';
import { RunProgressWriter } from '#libs/matching-runs/run-progress-writer';
import { whileWanted } from '#libs/matching-runs/while-wanted';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';

/**
 * Carries out a requested run in three steps: load in one transaction, compute in none, save in one. A worker that
 * dies in between leaves the run RUNNING with its snapshot, and whoever executes it again goes on from there. Rejects
 * with TRY_AGAIN when the database is out of reach; anything that is the engine's ends the run as FAILED.
 */
@Injectable()
export class ExecuteMatchingRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: DataSource,
    private readonly engine: MatchingEngine,
    private readonly news: RunNews,
  ) {}

  async execute(runId: string): Promise<void> {
    const problem = await this.load(runId);
    if (!problem) return;

    const result = await this.compute(runId, problem);
    if (result) await this.save(runId, result);
  }

  /** Null when the run was called off meanwhile: its thread is gone then. */
  private async compute(runId: string, problem: MatchingProblem): Promise<RunResult | null> {
    const progress = new RunProgressWriter(this.database, runId);
    const isWanted = () => this.database.manager.existsBy(MatchingRun, { id: runId, status: 'RUNNING' as const });
    const result = await whileWanted({ runId, news: this.news, isWanted }, (signal) =>
      computeRun(this.engine, problem, { signal, onProgress: (now) => void progress.report(now) }),
    );
    await progress.stop();
    return result;
  }

  /** The frozen problem of a run that is to be computed; null when there is nothing to do. */
  private load(runId: string): Promise<MatchingProblem | null> {
    return this.unitOfWork.run(system, 'matching-run.start', async (work) => {
      const run = await lockRun(work, runId);
      if (run?.status === 'QUEUED') await start(work, run);
      return run?.status === 'RUNNING' ? run.snapshot : null;
    });
  }

  /** Only a run that still waits for it takes the result: not one cancelled meanwhile, nor one saved by another. */
  private save(runId: string, result: RunResult): Promise<void> {
    return this.unitOfWork.run(system, `matching-run.${result.verb}`, async (work) => {
      const run = await lockRun(work, runId);
      if (run?.status !== 'RUNNING') return;

      Object.assign(run, columnsOf(result), { finishedAt: work.now, progress: null });
      if (result.verb !== 'succeed') await unlockProjects(work, run);
      await move(work, run, result.verb);
    });
  }
}

async function start(work: Work, run: MatchingRun): Promise<void> {
  Object.assign(run, await loadMatchingProblem(work.tx, run), { startedAt: work.now });
  await move(work, run, 'start');
}

async function move(work: Work, run: MatchingRun, verb: RunVerb): Promise<void> {
  const from = run.status;
  run.status = nextStatus(runLifecycle, verb, systemSituation(run));
  await work.tx.save(run);
  const { resultHash, failure } = run;
  recordRunEvent(work, `matching-run.${verb}`, run.id, { from, to: run.status, resultHash, failure });
}

function columnsOf(result: RunResult): Partial<MatchingRun> {
  if (result.verb === 'fail') return { failure: result.failure };
  const { outcome } = result;
  return { outcome, resultHash: outcome.resultHash, engineVersion: outcome.engineVersion };
}

function lockRun({ tx }: Work, id: string): Promise<MatchingRun | null> {
  return tx.findOne(MatchingRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
