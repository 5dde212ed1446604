import { type Formulation } from './formulation.js';
import { type UnitPair } from '../unit-pairs.js';

/** A student and the places in one project that are open to the student within a rank. */
interface Offer {
  readonly project: number;
  readonly rank: number;
}

/**
 * For each rank from 1 to the longest list, how many students at most can be placed within it: a bound that takes
 * members one by one and lets every project run, so that no placement can exceed it. Augmenting paths, rank by rank:
 * O(students · pairs) at worst, mostly a few passes over the pairs.
 */
export function placesWithinRanks(formulation: Formulation): readonly number[] {
  const offers = offersOf(formulation);
  const capacities = formulation.candidates.map(({ maxSize }) => maxSize);
  const seats = new Seats(offers, capacities);
  const longest = offers.reduce((most, own) => own.reduce((worst, { rank }) => Math.max(worst, rank), most), 0);
  let placed = 0;
  return Array.from({ length: longest }, (_rank, index) => {
    placed += seats.placeMore(index + 1);
    return placed - (placed % wholeTeam(formulation));
  });
}

/** Where every project takes a fixed number or nobody, only multiples of what divides them all can be placed. */
function wholeTeam({ candidates }: Formulation): number {
  const isFixed = candidates.every(({ minSize, maxSize }) => minSize === maxSize);
  return isFixed ? candidates.reduce((divisor, { maxSize }) => greatestDivisor(divisor, maxSize), 0) || 1 : 1;
}

function greatestDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestDivisor(right, left % right);
}

/** By member, each unit's pairs at the rank of the worst-off member: within a rank all members are, or none is. */
function offersOf({ candidates, pairsOfUnit }: Formulation): readonly (readonly Offer[])[] {
  const numbers = new Map(candidates.map(({ id }, index) => [id, index]));
  const offer = ({ project, ranks }: UnitPair): Offer => ({
    project: numbers.get(project) ?? -1,
    rank: Math.max(...ranks),
  });
  return [...pairsOfUnit.values()].flatMap((pairs) => {
    const offers = pairs.map(offer);
    return (pairs[0]?.ranks ?? []).map(() => offers);
  });
}

/** Who sits where, while more are placed. */
class Seats {
  private readonly at: Int32Array;
  private readonly sitting: number[][];
  private readonly seenIn: Int32Array;
  private pass = 0;

  constructor(
    private readonly offers: readonly (readonly Offer[])[],
    private readonly capacities: readonly number[],
  ) {
    this.at = new Int32Array(offers.length).fill(-1);
    this.sitting = capacities.map(() => []);
    this.seenIn = new Int32Array(capacities.length);
  }

  /** How many more are placed within the rank. A pass skips projects from which it has found no way on. */
  placeMore(rank: number): number {
    let placed = 0;
    for (let before = -1; before < placed;) {
      before = placed;
      this.pass += 1;
      for (let student = 0; student < this.at.length; student += 1) {
        if (this.at[student] === -1 && this.seat(student, rank)) placed += 1;
      }
    }
    return placed;
  }

  /** Breadth first over projects; those who sit in a full one may move on. */
  private seat(student: number, rank: number): boolean {
    const reached: { readonly project: number; readonly mover: number; readonly from: number }[] = [];
    const reach = (mover: number, from: number): void => {
      for (const offer of this.offers[mover] ?? []) {
        if (offer.rank > rank || this.seenIn[offer.project] === this.pass) continue;
        this.seenIn[offer.project] = this.pass;
        reached.push({ project: offer.project, mover, from });
      }
    };
    reach(student, -1);
    for (let head = 0; head < reached.length; head += 1) {
      const project = reached[head]?.project ?? -1;
      const sitting = this.sitting[project] ?? [];
      if (sitting.length < (this.capacities[project] ?? 0)) {
        for (let step = reached[head]; step !== undefined; step = reached[step.from])
          this.move(step.mover, step.project);
        return true;
      }
      for (const mover of sitting) reach(mover, head);
    }
    return false;
  }

  private move(student: number, project: number): void {
    const before = this.sitting[this.at[student] ?? -1];
    before?.splice(before.indexOf(student), 1);
    this.sitting[project]?.push(student);
    this.at[student] = project;
  }
}
