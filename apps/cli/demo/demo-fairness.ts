import type { INestApplicationContext } from '@nestjs/common';

import { system } from '#libs/identity/actor';
import type { GroupShare } from '#libs/matching-runs/fairness/group-shares';
import { runFairness } from '#libs/matching-runs/fairness/run-fairness';
import { type RunResults, RunResultsReadModel } from '#libs/matching-runs/run-results.read-model';

/** How fairly all results of the demo together treat people. None of it depends on which of equal results came out. */
export interface DemoFairness {
  readonly meanRank: number | null;
  /** Of the ranks of the placed. */
  readonly gini: number | null;
  /** Of nonprofits, by their size. */
  readonly bySize: readonly DemoShare[];
  /** The groups whose projects run less than four fifths as often as the best group's. */
  readonly alerts: readonly DemoShare[];
}

type DemoShare = Pick<GroupShare, 'group' | 'projects' | 'running' | 'ratio'>;

export async function demoFairness(
  useCases: INestApplicationContext,
  runs: readonly { readonly id: string }[],
): Promise<DemoFairness> {
  const ids = runs.map(({ id }) => id);
  const parts = ['metrics', 'profile', 'projects', 'origins'] as const;
  const { meanRank, gini, bySize, byRegion } = fairnessOfAll(
    await useCases.get(RunResultsReadModel).resultsOf(system, ids, parts),
  );
  return {
    meanRank: rounded(meanRank),
    gini: rounded(gini),
    bySize: bySize.map(shown),
    alerts: [...bySize, ...byRegion].filter(({ isAlert }) => isAlert).map(shown),
  };
}

function fairnessOfAll(results: readonly RunResults[]) {
  const ranks = Math.max(0, ...results.map(({ profile }) => profile?.length ?? 0));
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return runFairness({
    metrics: { students: total(results.map(({ metrics }) => metrics?.students ?? 0)) },
    profile: Array.from({ length: ranks }, (_, rank) => total(results.map(({ profile }) => profile?.[rank] ?? 0))),
    projects: results.flatMap(({ projects }) => projects ?? []),
    origins: results.flatMap(({ origins }) => origins ?? []),
  });
}

function shown({ group, projects, running, ratio }: GroupShare): DemoShare {
  return { group, projects, running, ratio: rounded(ratio) };
}

function rounded(figure: number | null): number | null {
  return figure === null ? null : Math.round(figure * 1_000) / 1_000;
}
