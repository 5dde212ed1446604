import { type FlowNetwork } from './flow-network.js';
import { type FlowLevel, LARGEST_DRAW, type PlacedFacts } from './flow-levels.js';
import { type LevelPlace, packLevels, type Packing } from './flow-packing.js';
import { seededHash } from '../seeded-hash.js';

/** Packed costs, `words` float64 for each pair and for each student left without a place. */
export interface FlowCosts {
  readonly words: number;
  readonly ofPair: Float64Array;
  readonly ofUnplaced: Float64Array;
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
  const packings = network.cohorts.sizes.map((students, cohort) => packLevels(levelsOf(cohort), students));
  return { network, packings, draws };
}

export function drawsOf({ students, projects, pairStudent, pairProject }: FlowNetwork, seed: number): Int32Array {
  return Int32Array.from(
    pairStudent,
    (student, pair) =>
      seededHash(seed, students[student] ?? '', projects[pairProject[pair] ?? -1] ?? '') & LARGEST_DRAW,
  );
}

/** O(pairs · levels). `previous`: the project each student had, -1 for none. */
export function flowCosts({ network, packings, draws }: CostBasis, previous: Int32Array): FlowCosts {
  const { pairStudent, pairProject, pairRank, cohorts } = network;
  const words = packings.reduce((most, packing) => Math.max(most, packing.words), 1);
  const ofPair = new Float64Array(pairStudent.length * words);
  const ofUnplaced = new Float64Array(network.students.length * words);
  const placesOf = (student: number): readonly LevelPlace[] => packings[cohorts.ofStudent[student] ?? -1]?.places ?? [];

  for (let pair = 0; pair < pairStudent.length; pair += 1) {
    const student = pairStudent[pair] ?? 0;
    const had = previous[student] ?? -1;
    const facts: PlacedFacts = {
      rank: pairRank[pair] ?? 0,
      isMove: had >= 0 && had !== pairProject[pair],
      draw: draws[pair] ?? 0,
    };
    for (const { level, word, scale } of placesOf(student))
      add(ofPair, pair * words + word, scale * level.ofPlaced(facts));
  }
  for (let student = 0; student < network.students.length; student += 1) {
    const hadPlace = (previous[student] ?? -1) >= 0;
    for (const { level, word, scale } of placesOf(student)) {
      add(ofUnplaced, student * words + word, scale * level.ofUnplaced(hadPlace));
    }
  }
  return { words, ofPair, ofUnplaced };
}

function add(totals: Float64Array, index: number, amount: number): void {
  totals[index] = (totals[index] ?? 0) + amount;
}
