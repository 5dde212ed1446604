import { type StableInstance } from './stable-instance.js';
import { StablePool } from './stable-pool.js';

/** Who holds what when nobody has a proposal left to make. */
export interface StableHolding {
  /** Indexes of pairs, by student. */
  readonly held: readonly number[];
  /**
   * True when every refusal had a reason that no stable matching can do without: the pool was full of students whom it
   * strictly wants more, none of whom would do as well elsewhere.
   */
  readonly isForced: boolean;
}

/**
 * Deferred acceptance for students, projects and caps (Abraham, Irving, Manlove 2007, algorithm SPA-student): each
 * student proposes down the list; a pool with too many lets the least wanted go. When all refusals were forced, each
 * student has the best place of all stable matchings. Otherwise those without a place propose a second time, wanted
 * more among their equals (after Király 2011), which places more of them and stays stable.
 * Null when pinned students alone are too many. O(length of all lists · log of the largest pool), each round.
 */
export function holdingAfterProposals(instance: StableInstance, order: readonly number[]): StableHolding | null {
  const proposals = new Proposals(instance);
  if (!proposals.seatPinned()) return null;
  proposals.round(order, 0);
  if (!proposals.isForced && instance.capsAgree) proposals.round(order, 1);
  return { held: proposals.held(), isForced: proposals.isForced };
}

const NOTHING = -1;

/** An entry is a pair in a round: twice the index of the pair, plus one in the second round. */
class Proposals {
  isForced = true;
  private readonly pools: readonly StablePool[];
  private readonly poolsOf: readonly (readonly StablePool[])[];
  /** The entry that each student holds. */
  private readonly holds: Int32Array;
  private readonly isHeld = (entry: number): boolean => this.holds[this.studentOf(entry)] === entry;

  constructor(private readonly instance: StableInstance) {
    const pools = instance.places.map((places) => new StablePool(places));
    this.pools = pools;
    this.poolsOf = instance.poolsOf.map((own) => own.flatMap((pool) => pools[pool] ?? []));
    this.holds = new Int32Array(instance.firstPair.length - 1).fill(NOTHING);
  }

  seatPinned(): boolean {
    this.instance.isPinned.forEach((isPinned, pair) => {
      if (isPinned === 0) return;
      this.holds[this.studentOf(2 * pair)] = 2 * pair;
      this.poolsAt(2 * pair).forEach((pool, position) => {
        pool.load += 1;
        pool.pinnedLevel = Math.max(pool.pinnedLevel, this.instance.levelOf(pair, position));
      });
    });
    return this.pools.every(({ load, places }) => load <= places);
  }

  /** Everybody without a place proposes, and so does at once whoever thereby loses theirs. */
  round(order: readonly number[], round: 0 | 1): void {
    const waiting: number[] = [];
    for (const student of order) {
      const first = this.instance.firstPair[student] ?? 0;
      if (this.holds[student] === NOTHING && this.studentOf(2 * first) === student) waiting.push(2 * first + round);
      for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) this.propose(entry, waiting);
    }
  }

  held(): readonly number[] {
    return [...this.holds].filter((entry) => entry !== NOTHING).map((entry) => entry >> 1);
  }

  /** Takes the place, then makes room wherever there are too many; those who lose theirs wait to propose again. */
  private propose(entry: number, waiting: number[]): void {
    const own = this.poolsAt(entry);
    this.holds[this.studentOf(entry)] = entry;
    this.count(entry, 1);
    for (let position = 0; position < own.length; position += 1) {
      own[position]?.admit(entry, this.instance.levelOf(entry >> 1, position));
    }
    for (const pool of own) {
      if (pool.load <= pool.places) continue;
      const refused = this.refuseLast(pool);
      if (this.studentOf(refused + 2) === this.studentOf(refused)) waiting.push(refused + 2);
    }
  }

  private refuseLast(pool: StablePool): number {
    const refused = pool.last(this.isHeld);
    const level = pool.lastLevel();
    this.holds[this.studentOf(refused)] = NOTHING;
    this.count(refused, -1);

    const isNextTied = pool.last(this.isHeld) !== NOTHING && pool.lastLevel() >= level;
    if (isNextTied || pool.tied > 0 || pool.pinnedLevel > level) this.isForced = false;
    return refused;
  }

  private count(entry: number, change: 1 | -1): void {
    const isTied = this.instance.isTied[entry >> 1] === 1;
    for (const pool of this.poolsAt(entry)) {
      pool.load += change;
      if (isTied) pool.tied += change;
    }
  }

  /** Undefined beyond the last pair, which is nobody's. */
  private studentOf(entry: number): number {
    return this.instance.studentOf[entry >> 1] ?? NOTHING;
  }

  private poolsAt(entry: number): readonly StablePool[] {
    return this.poolsOf[this.instance.projectOf[entry >> 1] ?? NOTHING] ?? [];
  }
}
