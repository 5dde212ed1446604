import type { MatchingOutcome } from '#libs/matching/outcome';
import { movesBetween, type PlacedOfOutcome, type RunMove } from '#libs/matching-runs/run-moves';

/** A result by its figures, as two of them are held side by side. */
export interface ComparedRun {
  readonly metrics: MatchingOutcome['metrics'];
  readonly profile: readonly number[];
  readonly closedProjects: number;
  /** Projects that a mentor accompanies. */
  readonly mentoredProjects: number;
  readonly placed: PlacedOfOutcome;
}

/** What changes from one result to another; figures of the second less those of the first. */
export interface RunDifference<Run extends ComparedRun = ComparedRun> {
  readonly from: Run;
  readonly to: Run;
  readonly moves: readonly RunMove[];
  readonly placed: number;
  /** null unless both have somebody placed. */
  readonly meanRank: number | null;
  readonly worstRank: number | null;
  readonly blockingPairs: number;
  readonly closedProjects: number;
  readonly mentoredProjects: number;
  /** By rank, as far as the longer profile. */
  readonly profile: readonly number[];
}

/** The difference between each two of the results, in their order. */
export function differencesOf<Run extends ComparedRun>(runs: readonly Run[]): RunDifference<Run>[] {
  return runs.flatMap((from, index) => runs.slice(index + 1).map((to) => differenceOf(from, to)));
}

function differenceOf<Run extends ComparedRun>(from: Run, to: Run): RunDifference<Run> {
  const ranks = Math.max(from.profile.length, to.profile.length);
  return {
    ...{ from, to },
    moves: movesBetween(from.placed, to.placed),
    placed: to.metrics.placed - from.metrics.placed,
    meanRank: change(from.metrics.meanRank, to.metrics.meanRank),
    worstRank: change(from.metrics.worstRank, to.metrics.worstRank),
    blockingPairs: to.metrics.blockingPairs - from.metrics.blockingPairs,
    closedProjects: to.closedProjects - from.closedProjects,
    mentoredProjects: to.mentoredProjects - from.mentoredProjects,
    profile: Array.from({ length: ranks }, (_, rank) => (to.profile[rank] ?? 0) - (from.profile[rank] ?? 0)),
  };
}

function change(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : to - from;
}
