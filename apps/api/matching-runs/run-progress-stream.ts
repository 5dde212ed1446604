import { Injectable } from '@nestjs/common';

import type { RequestContext } from '../graphql/request-context.js';
import { type MatchingRunType, toMatchingRunType } from './matching-run.type.js';
import type { RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import { MatchingRunsReadModel, type RunSummary } from '#libs/matching-runs/matching-runs.read-model';
import { RunNews } from '#libs/matching-runs/run-news.port';
import { platformErrors } from '#libs/platform/errors/platform.errors';

type Caller = Pick<RequestContext, 'actor' | 'loaders'>;

const underWay: ReadonlySet<RunStatus> = new Set(['QUEUED', 'RUNNING']);

@Injectable()
export class RunProgressStream {
  constructor(
    private readonly readModel: MatchingRunsReadModel,
    private readonly news: RunNews,
  ) {}

  /** The run as it is, then after each change, last when it is computed. Throws NOT_FOUND as for the run itself. */
  async open(runId: string, caller: Caller): Promise<AsyncIterableIterator<MatchingRunType>> {
    // Listens first, so that nothing falls between the first look and the news.
    const news = await this.news.of(runId);
    try {
      const first = await this.look(runId, caller);
      return streamOf(first, news, () => this.look(runId, caller));
    } catch (error) {
      await news.return?.();
      throw error;
    }
  }

  private async look(runId: string, { actor, loaders }: Caller): Promise<RunSummary> {
    // What was loaded for the answer before may have changed as well.
    loaders.clear();
    const [run] = await this.readModel.runsByIds(actor, [runId]);
    if (!run) throw platformErrors.notFound('MatchingRun', ['runId']);
    return run;
  }
}

/** No generator: one that waits for news could not be ended before they come. */
function streamOf(
  first: RunSummary,
  news: AsyncIterator<unknown>,
  look: () => Promise<RunSummary>,
): AsyncIterableIterator<MatchingRunType> {
  let latest: RunSummary | null = null;
  const end = async () => {
    await news.return?.();
    return { done: true as const, value: undefined };
  };
  const stream: AsyncIterableIterator<MatchingRunType> = {
    [Symbol.asyncIterator]: () => stream,
    return: end,
    next: async () => {
      if (latest && !underWay.has(latest.status)) return end();
      if (latest && (await news.next()).done) return end();
      latest = latest ? await look() : first;
      return { done: false, value: toMatchingRunType(latest) };
    },
  };
  return stream;
}
