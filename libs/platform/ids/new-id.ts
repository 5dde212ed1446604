import { randomBytes, randomInt } from 'node:crypto';

import { v7 } from 'uuid';

/** A UUID version 7: unique everywhere, and ordered by the time of its making, so that it serves as a page cursor. */
export function newId(): string {
  return v7();
}

/** A bearer secret of 256 random bits, safe in a header or an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A code that a person copies from a mail: six digits, leading zeros kept. */
export function newSixDigitCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, '0');
}
