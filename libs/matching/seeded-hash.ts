const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * A whole number from 0 to 2^32 − 1 that depends on the seed and the texts alone: what decides among equals.
 * FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3 so that neighbouring ids spread. O(length).
 */
export function seededHash(seed: number, ...texts: readonly string[]): number {
  return finalise(texts.reduce(hashText, hashCodes(FNV_OFFSET, String(seed))));
}

/** The same for many texts that follow one text: `seededHash(seed, first, text)`. */
export function seededHashesAfter(seed: number, first: string): (text: string) => number {
  const start = hashText(hashCodes(FNV_OFFSET, String(seed)), first);
  return (text) => finalise(hashText(start, text));
}

/** Texts are told apart by a zero before each. */
function hashText(start: number, text: string): number {
  return hashCodes(Math.imul(start, FNV_PRIME), text);
}

function hashCodes(start: number, text: string): number {
  let hash = start;
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
