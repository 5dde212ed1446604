import { seededHash } from './seeded-hash.js';

const WEIGHTS = 8;

/** A whole number from 0 to 7 that depends on the seed and the two ids alone: the tie-break among equal optima. */
export function seededWeight(seed: number, student: string, project: string): number {
  return seededHash(seed, student, project) % WEIGHTS;
}
