/** A project of a result, and the group of nonprofits that its own belongs to. */
export interface GroupedProject<Group extends string = string> {
  /** null: not known. */
  readonly group: Group | null;
  readonly isRunning: boolean;
}

/** What becomes of the projects of one group. */
export interface GroupShare<Group extends string = string> {
  readonly group: Group | null;
  readonly projects: number;
  readonly running: number;
  /** Running of all its projects, 0 to 1. */
  readonly share: number;
  /**
   * Its share by that of the group that does best, 0 to 1. Only among known groups of `fewestCompared` projects or
   * more: null for the others, and where there are not two of them, or nothing runs.
   */
  readonly ratio: number | null;
  /** Whether the ratio is below four fifths. */
  readonly isAlert: boolean;
}

/** With fewer projects, a share says more about chance than about a group. */
export const fewestCompared = 5;

/**
 * The groups by their names, the unknown one last. The alert is the four-fifths rule for adverse impact of the United
 * States’ Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D: a sign to look, not a proof. O(g · n) for g groups.
 */
export function groupShares<Group extends string>(projects: readonly GroupedProject<Group>[]): GroupShare<Group>[] {
  const tallies = talliesOf(projects);
  const compared = tallies.filter(({ group, projects: count }) => group !== null && count >= fewestCompared);
  const best = compared.length < 2 ? null : compared.reduce((left, right) => (isBetter(right, left) ? right : left));
  return tallies.map((tally) => {
    const share = tally.running / tally.projects;
    if (!best || best.running === 0 || !compared.includes(tally))
      return { ...tally, share, ratio: null, isAlert: false };
    return {
      ...{ ...tally, share },
      ratio: (tally.running * best.projects) / (tally.projects * best.running),
      // In whole numbers, so that exactly four fifths is none.
      isAlert: 5 * tally.running * best.projects < 4 * tally.projects * best.running,
    };
  });
}

type Tally<Group extends string> = Pick<GroupShare<Group>, 'group' | 'projects' | 'running'>;

function talliesOf<Group extends string>(projects: readonly GroupedProject<Group>[]): Tally<Group>[] {
  const groups = [...new Set(projects.map(({ group }) => group))].sort(unknownLast);
  return groups.map((group) => {
    const own = projects.filter((project) => project.group === group);
    return { group, projects: own.length, running: own.filter(({ isRunning }) => isRunning).length };
  });
}

function unknownLast(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left < right ? -1 : Number(left > right);
}

function isBetter<Group extends string>(one: Tally<Group>, other: Tally<Group>): boolean {
  return one.running * other.projects > other.running * one.projects;
}
