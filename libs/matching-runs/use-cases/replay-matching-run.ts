import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import type { MatchingProblem } from '#libs/matching/problem';
import { loadRun } from '#libs/matching-runs/load-run';
import { MatchingEngine } from '#libs/matching-runs/matching-engine';
import { mayReplayRun } from '#libs/matching-runs/matching-run.policy';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';

export interface Replay {
  readonly isSame: boolean;
  /** What the run found. */
  readonly resultHash: string;
  readonly replayedHash: string;
  /** Of the engine that replayed; another version than the run's may rightly find another equal optimum. */
  readonly engineVersion: string;
}

interface FinishedRun {
  readonly snapshot: MatchingProblem;
  readonly resultHash: string;
}

/** Solves the stored problem of a run again, with its objective and seed, and compares. Changes nothing. */
@Injectable()
export class ReplayMatchingRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: MatchingEngine,
  ) {}

  async execute(actor: Actor, runId: string): Promise<Replay> {
    const { snapshot, resultHash } = await this.load(actor, runId);
    const { outcome } = await this.engine.solve(snapshot);
    const { resultHash: replayedHash, engineVersion } = outcome;
    return { isSame: replayedHash === resultHash, resultHash, replayedHash, engineVersion };
  }

  private load(actor: Actor, runId: string): Promise<FinishedRun> {
    return this.unitOfWork.run(actor, 'matching-run.replay', async (work) => {
      const { run } = await loadRun(work, actor, runId);
      if (!mayReplayRun(actor)) throw platformErrors.forbidden();
      const { snapshot, resultHash } = run;
      if (!snapshot || !resultHash) throw runErrors.runWithoutResult();
      return { snapshot, resultHash };
    });
  }
}
