import { type StableInstance, type StablePair } from './stable-instance.js';
import { StablePool } from './stable-pool.js';

/** Who holds what when nobody has a proposal left to make. */
export interface StableHolding {
  readonly held: readonly StablePair[];
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

/** The first pair of a student in the first round is entry 0, in the second round entry 1, and so on. */
class Proposals {
  isForced = true;
  private readonly pools: readonly StablePool[];
  private readonly firstEntry: readonly number[];
  private readonly pairs: readonly StablePair[];
  /** The entry that each student holds, -1 for none. */
  private readonly holds: Int32Array;
  private readonly isHeld = (entry: number): boolean => this.holds[this.pairs[entry >> 1]?.student ?? -1] === entry;

  constructor(private readonly instance: StableInstance) {
    let next = 0;
    this.firstEntry = instance.lists.map((list) => {
      const first = next;
      next += 2 * list.length;
      return first;
    });
    this.pairs = instance.lists.flat();
    this.pools = instance.places.map((places) => new StablePool(places));
    this.holds = new Int32Array(instance.lists.length).fill(-1);
  }

  seatPinned(): boolean {
    this.pairs.forEach((pair, index) => {
      if (!pair.isPinned) return;
      this.holds[pair.student] = 2 * index;
      pair.pools.forEach((pool, position) => {
        const seats = this.pools[pool];
        if (seats === undefined) return;
        seats.load += 1;
        seats.pinnedLevel = Math.max(seats.pinnedLevel, pair.levels[position] ?? 0);
      });
    });
    return this.pools.every(({ load, places }) => load <= places);
  }

  /** Everybody without a place proposes, and so does at once whoever thereby loses theirs. */
  round(order: readonly number[], round: 0 | 1): void {
    for (const student of order) {
      if (this.holds[student] !== -1) continue;
      const waiting = [this.entryAt(student, 0, round)];
      for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
        if (entry === -1) continue;
        for (const refused of this.propose(entry)) waiting.push(this.entryAfter(refused));
      }
    }
  }

  held(): readonly StablePair[] {
    return [...this.holds].flatMap((entry) => this.pairs[entry >> 1] ?? []);
  }

  /** Takes the place, then makes room wherever there are too many: the entries that lost their place. */
  private propose(entry: number): readonly number[] {
    const pair = this.pairs[entry >> 1];
    if (pair === undefined) return [];
    this.holds[pair.student] = entry;
    pair.pools.forEach((pool, position) => {
      this.count(pair, pool, 1);
      this.pools[pool]?.admit(entry, pair.levels[position] ?? 0);
    });

    const refused: number[] = [];
    for (const pool of pair.pools) {
      const seats = this.pools[pool];
      if (seats === undefined || seats.load <= seats.places) continue;
      refused.push(this.refuseLast(seats));
    }
    return refused;
  }

  private refuseLast(seats: StablePool): number {
    const refused = seats.last(this.isHeld);
    const level = seats.lastLevel();
    const pair = this.pairs[refused >> 1];
    if (pair === undefined) throw new Error('A full pool has nobody who could go.');
    this.holds[pair.student] = -1;
    for (const pool of pair.pools) this.count(pair, pool, -1);

    const isNextTied = seats.last(this.isHeld) !== -1 && seats.lastLevel() >= level;
    if (isNextTied || seats.tied > 0 || seats.pinnedLevel > level) this.isForced = false;
    return refused;
  }

  private count(pair: StablePair, pool: number, change: 1 | -1): void {
    const seats = this.pools[pool];
    if (seats === undefined) return;
    seats.load += change;
    seats.tied += pair.isTied ? change : 0;
  }

  private entryAt(student: number, position: number, round: number): number {
    const length = this.instance.lists[student]?.length ?? 0;
    return position < length ? (this.firstEntry[student] ?? 0) + 2 * position + round : -1;
  }

  private entryAfter(entry: number): number {
    const student = this.pairs[entry >> 1]?.student ?? -1;
    const position = (entry - (this.firstEntry[student] ?? 0)) >> 1;
    return this.entryAt(student, position + 1, entry % 2);
  }
}
