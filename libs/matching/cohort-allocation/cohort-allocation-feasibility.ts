/** The bare numbers of an allocation: projects and cohorts by position. */
export interface FillingTask {
  /** For each project, whether each cohort may have it. */
  readonly open: readonly (readonly boolean[])[];
  /** Pairs of a project and a cohort that must be. */
  readonly pinned: readonly (readonly [project: number, cohort: number])[];
  readonly maxCohorts: readonly number[];
  readonly minProjects: readonly number[];
  readonly maxProjects: readonly number[];
}

/**
 * True when the pins and all minimums can be kept together. Each missing project is brought to its cohort by an
 * augmenting path; O(sum of minimums · projects · cohorts) at worst, mostly a few steps each.
 */
export function canBeFilled(task: FillingTask): boolean {
  const filling = new Filling(task);
  return filling.seatPinned() && task.minProjects.every((least, cohort) => filling.fill(cohort, least));
}

interface Gift {
  readonly project: number;
  readonly taker: number;
}

class Filling {
  /** The cohorts that have each project, and the projects that each cohort has. */
  private readonly cohortsOf: readonly Set<number>[];
  private readonly projectsOf: readonly Set<number>[];
  /** Pairs that never move, as `project * cohorts + cohort`. */
  private readonly fixed: ReadonlySet<number>;

  constructor(private readonly task: FillingTask) {
    this.cohortsOf = task.maxCohorts.map(() => new Set<number>());
    this.projectsOf = task.maxProjects.map(() => new Set<number>());
    this.fixed = new Set(task.pinned.map(([project, cohort]) => this.keyOf(project, cohort)));
  }

  seatPinned(): boolean {
    for (const [project, cohort] of this.task.pinned) this.give(project, cohort);
    return (
      this.task.pinned.every(([project, cohort]) => this.task.open[project]?.[cohort]) &&
      this.cohortsOf.every((cohorts, project) => cohorts.size <= (this.task.maxCohorts[project] ?? 0)) &&
      this.projectsOf.every((projects, cohort) => projects.size <= (this.task.maxProjects[cohort] ?? 0))
    );
  }

  fill(cohort: number, least: number): boolean {
    const own = this.projectsOf[cohort];
    if (own === undefined || least > (this.task.maxProjects[cohort] ?? 0)) return false;
    while (own.size < least) {
      if (!this.bringOne(cohort)) return false;
    }
    return true;
  }

  /** One project more for the cohort, others passed on between cohorts if need be: breadth first. */
  private bringOne(cohort: number): boolean {
    const seen = new Set<number>();
    /** What each other cohort that is asked would give away, and to whom. */
    const gifts = new Map<number, Gift>();
    const asking = [cohort];
    for (const taker of asking) {
      for (const [project, cohorts] of this.cohortsOf.entries()) {
        if (seen.has(project) || cohorts.has(taker) || this.task.open[project]?.[taker] !== true) continue;
        seen.add(project);
        if (cohorts.size < (this.task.maxCohorts[project] ?? 0)) {
          this.passOn({ project, taker }, gifts);
          return true;
        }
        for (const giver of cohorts) {
          if (giver === cohort || gifts.has(giver) || this.fixed.has(this.keyOf(project, giver))) continue;
          gifts.set(giver, { project, taker });
          asking.push(giver);
        }
      }
    }
    return false;
  }

  private passOn(free: Gift, gifts: ReadonlyMap<number, Gift>): void {
    this.give(free.project, free.taker);
    let giver = free.taker;
    for (let gift = gifts.get(giver); gift !== undefined; gift = gifts.get(giver)) {
      this.cohortsOf[gift.project]?.delete(giver);
      this.projectsOf[giver]?.delete(gift.project);
      this.give(gift.project, gift.taker);
      giver = gift.taker;
    }
  }

  private give(project: number, cohort: number): void {
    this.cohortsOf[project]?.add(cohort);
    this.projectsOf[cohort]?.add(project);
  }

  private keyOf(project: number, cohort: number): number {
    return project * this.task.maxProjects.length + cohort;
  }
}
