import { type FlowNetwork } from './flow-network.js';
import { type FlowLevel, LARGEST_DRAW } from './flow-levels.js';
import { packLevels, type Packing } from './flow-packing.js';
import { seededHashesAfter } from '../seeded-hash.js';

/**
 * Packed costs: `words` float64 for each pair and for each student left without a place. Pairs of one rank differ by
 * their draw alone, so that each has a row of a small table, which stays in the cache, and its draw.
 */
export class FlowCosts {
  constructor(
    readonly words: number,
    private readonly table: Float64Array,
    private readonly rows: { readonly ofPair: Int32Array; readonly ofUnplaced: Int32Array },
    /** Added to the last word, which is never the first. */
    private readonly draws: Int32Array,
  ) {}

  ofPair(pair: number, word: number): number {
    const draw = word > 0 && word === this.words - 1 ? (this.draws[pair] ?? 0) : 0;
    return (this.table[(this.rows.ofPair[pair] ?? 0) + word] ?? 0) + draw;
  }

  /** The first word, which settles most comparisons. */
  firstOfPair(pair: number): number {
    return this.table[this.rows.ofPair[pair] ?? 0] ?? 0;
  }

  ofUnplaced(student: number, word: number): number {
    return this.table[(this.rows.ofUnplaced[student] ?? 0) + word] ?? 0;
  }
}

export interface CostBasis {
  readonly network: FlowNetwork;
  /** The levels of each cohort. */
  readonly packings: readonly Packing[];
  /** The seed's draw for each pair, 0 to `LARGEST_DRAW`. */
  readonly draws: Int32Array;
}

export function costBasis(
  network: FlowNetwork,
  draws: Int32Array,
  levelsOf: (cohort: number) => readonly FlowLevel[],
): CostBasis {
  const packings = network.cohorts.chains.map((chain, cohort) => packLevels(levelsOf(cohort), chain));
  return { network, packings, draws };
}

export function drawsOf({ students, projects, pairStart, pairProject }: FlowNetwork, seed: number): Int32Array {
  const draws = new Int32Array(pairProject.length);
  students.forEach((student, index) => {
    const hashOf = seededHashesAfter(seed, student);
    const end = pairStart[index + 1] ?? 0;
    for (let pair = pairStart[index] ?? 0; pair < end; pair += 1) {
      draws[pair] = hashOf(projects[pairProject[pair] ?? -1] ?? '') & LARGEST_DRAW;
    }
  });
  return draws;
}

/** O(pairs). `previous`: the project each student had, -1 for none. */
export function flowCosts({ network, packings, draws }: CostBasis, previous: Int32Array): FlowCosts {
  const { students, pairStart, pairProject, pairRank, cohorts, longest } = network;
  const words = packings.reduce((most, packing) => Math.max(most, wordsOf(packing)), 1);
  const rowsOfCohort = 2 * (longest + 1);
  const table = new Float64Array(packings.length * rowsOfCohort * words);
  packings.forEach((packing, cohort) => {
    table.set(costTable(packing, longest, words), cohort * rowsOfCohort * words);
  });

  const rows = { ofPair: new Int32Array(pairProject.length), ofUnplaced: new Int32Array(students.length) };
  for (let student = 0; student < students.length; student += 1) {
    const first = (cohorts.ofStudent[student] ?? 0) * rowsOfCohort;
    const had = previous[student] ?? -1;
    rows.ofUnplaced[student] = (first + rowOf(0, had >= 0)) * words;
    const end = pairStart[student + 1] ?? 0;
    for (let pair = pairStart[student] ?? 0; pair < end; pair += 1) {
      const isMove = had >= 0 && had !== pairProject[pair];
      rows.ofPair[pair] = (first + rowOf(pairRank[pair] ?? 0, isMove)) * words;
    }
  }
  return new FlowCosts(words, table, rows, draws);
}

/** Draws are kept out of the first word. */
function wordsOf({ words, places }: Packing): number {
  return places.some(({ level }) => level.isDrawn === true) ? Math.max(words, 2) : words;
}

/** Rank 0 is to have no place, a move when there was one before. */
function rowOf(rank: number, isMove: boolean): number {
  return 2 * rank + (isMove ? 1 : 0);
}

/** What a placement costs but for its draw, a row for each rank; the last words of all cohorts stand in line. */
function costTable(packing: Packing, longest: number, words: number): Float64Array {
  const table = new Float64Array(2 * (longest + 1) * words);
  for (const { level, word, scale } of packing.places) {
    for (const isMove of [false, true]) {
      for (let rank = 0; rank <= longest; rank += 1) {
        const cell = rowOf(rank, isMove) * words + words - packing.words + word;
        const units = rank === 0 ? level.ofUnplaced(isMove) : level.ofPlaced({ rank, isMove });
        table[cell] = (table[cell] ?? 0) + scale * units;
      }
    }
  }
  return table;
}
