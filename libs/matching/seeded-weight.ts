const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const WEIGHTS = 8;

/**
 * A whole number from 0 to 7 that depends on the seed and the two ids alone: the tie-break among equal optima.
 * FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3 so that neighbouring ids spread.
 */
export function seededWeight(seed: number, student: string, project: string): number {
  return finalise(fnv1a(`${seed}\u0000${student}\u0000${project}`)) % WEIGHTS;
}

function fnv1a(text: string): number {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  return hash;
}

function finalise(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
