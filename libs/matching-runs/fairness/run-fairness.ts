import type { Organisation, OrganisationSize } from '#libs/identity/organisation.entity';
import { regionOf } from '#libs/identity/organisation-region';
import type { MatchingOutcome, ProjectResult } from '#libs/matching/outcome';
import { groupShares, type GroupShare } from '#libs/matching-runs/fairness/group-shares';
import { type RankSpread, rankSpread } from '#libs/matching-runs/fairness/rank-spread';

/** The nonprofit of a project, as far as it is compared with others. */
export interface OriginRow extends Pick<Organisation, 'size' | 'postalCode' | 'country'> {
  readonly project: string;
}

/** How fairly a result treats students and nonprofits. */
export interface RunFairness extends RankSpread {
  /** What becomes of the projects of small, medium and large nonprofits. */
  readonly bySize: readonly GroupShare<OrganisationSize>[];
  /** The same by the région of the nonprofit; abroad by its country. */
  readonly byRegion: readonly GroupShare[];
}

/** What fairness looks at. */
export interface MeasuredResult extends Pick<MatchingOutcome, 'profile' | 'projects'> {
  readonly metrics: Pick<MatchingOutcome['metrics'], 'students'>;
  readonly origins: readonly OriginRow[];
}

/** The figures of a result; a project without origin is of an unknown one. Linear. */
export function runFairness({ profile, metrics, projects, origins }: MeasuredResult): RunFairness {
  const originOf = new Map(origins.map((origin) => [origin.project, origin]));
  const grouped = <Group extends string>(groupOf: (origin: OriginRow) => Group | null) =>
    groupShares(projects.map((one) => ({ group: groupOfProject(one, originOf, groupOf), isRunning: isRunning(one) })));
  return {
    ...rankSpread(profile, metrics.students),
    bySize: grouped(({ size }) => size),
    byRegion: grouped(regionOf),
  };
}

function groupOfProject<Group extends string>(
  { id }: ProjectResult,
  originOf: ReadonlyMap<string, OriginRow>,
  groupOf: (origin: OriginRow) => Group | null,
): Group | null {
  const origin = originOf.get(id);
  return origin ? groupOf(origin) : null;
}

function isRunning({ status }: ProjectResult): boolean {
  return status === 'RUNNING';
}
