import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { MatchingRunsReadModel, type RunSummary } from '#libs/matching-runs/matching-runs.read-model';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { type ComparedRun, differencesOf, type RunDifference } from '#libs/matching-runs/run-comparison';
import { type RunResults, RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';
import { platformErrors } from '#libs/platform/errors/platform.errors';

const mostCompared = 4;

export interface RunWithFigures extends ComparedRun {
  readonly run: RunSummary;
}

export interface RunComparison {
  /** In the order in which they were asked for. */
  readonly runs: readonly RunWithFigures[];
  readonly differences: readonly RunDifference<RunWithFigures>[];
}

/** Results of one cohort side by side. */
@Injectable()
export class RunComparisonReadModel {
  constructor(
    private readonly runs: MatchingRunsReadModel,
    private readonly results: RunResultsReadModel,
  ) {}

  /**
   * Two statements. Throws NOT_FOUND unless the actor may read them all, and RUNS_TO_COMPARE unless they are two to
   * four different runs of one cohort that have a result.
   */
  async compare(actor: Actor, runIds: readonly string[]): Promise<RunComparison> {
    const ids = [...new Set(runIds)];
    if (ids.length < 2 || ids.length > mostCompared || ids.length < runIds.length) throw runErrors.runsToCompare();
    const summaries = await this.runs.runsByIds(actor, ids);
    if (summaries.length < ids.length) throw platformErrors.notFound('MatchingRun', ['runIds']);
    if (new Set(summaries.map(({ cohortId }) => cohortId)).size > 1) throw runErrors.runsToCompare();

    const parts = ['metrics', 'profile', 'projects', 'placed'] as const;
    const results = new Map((await this.results.resultsOf(actor, ids, parts)).map((result) => [result.id, result]));
    const runs = ids
      .flatMap((id) => summaries.filter((run) => run.id === id))
      .map((run) => ({
        ...comparedRun(results.get(run.id)),
        run,
      }));
    return { runs, differences: differencesOf(runs) };
  }
}

function comparedRun(result: RunResults | undefined): ComparedRun {
  const { metrics, profile, projects, placed } = result ?? {};
  if (!metrics || !profile || !projects || !placed) throw runErrors.runsToCompare();
  return {
    ...{ metrics, profile, placed },
    closedProjects: projects.filter(({ status }) => status === 'CLOSED').length,
    mentoredProjects: projects.filter(({ mentor }) => mentor !== null).length,
  };
}
