import type { OrganisationSize } from '#libs/identity/organisation.entity';
import type { MatchingOutcome, ProjectResult } from '#libs/matching/outcome';
import { groupShares, type GroupShare } from '#libs/matching-runs/fairness/group-shares';
import { type RankSpread, rankSpread } from '#libs/matching-runs/fairness/rank-spread';

/** The nonprofit of a project, as far as it is compared with others. */
export interface ProjectOrigin {
  readonly size: OrganisationSize | null;
  readonly region: string | null;
}

/** How fairly a result treats students and nonprofits. */
export interface RunFairness extends RankSpread {
  /** What becomes of the projects of small, medium and large nonprofits. */
  readonly bySize: readonly GroupShare<OrganisationSize>[];
  /** The same by the région of the nonprofit; abroad by its country. */
  readonly byRegion: readonly GroupShare[];
}

/** As much of an outcome as fairness looks at. */
export type MeasuredOutcome = Pick<MatchingOutcome, 'profile' | 'projects'> & {
  readonly metrics: Pick<MatchingOutcome['metrics'], 'students'>;
};

const unknown: ProjectOrigin = { size: null, region: null };

/** The figures of a result; a project without origin is of an unknown one. */
export function runFairness(
  { profile, metrics, projects }: MeasuredOutcome,
  origins: ReadonlyMap<string, ProjectOrigin>,
): RunFairness {
  const originOf = ({ id }: ProjectResult) => origins.get(id) ?? unknown;
  const isRunning = ({ status }: ProjectResult) => status === 'RUNNING';
  return {
    ...rankSpread(profile, metrics.students),
    bySize: groupShares(projects.map((one) => ({ group: originOf(one).size, isRunning: isRunning(one) }))),
    byRegion: groupShares(projects.map((one) => ({ group: originOf(one).region, isRunning: isRunning(one) }))),
  };
}
