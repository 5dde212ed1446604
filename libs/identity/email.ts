/** One spelling for one mailbox: composed accents, no spaces around, lower case. `zoe+tag@…` stays distinct. */
export function normaliseEmail(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/**
 * Whether an address mixes Latin letters with those of another alphabet, as `z\u043ee@…` does with a Cyrillic o: most
 * likely made to be mistaken for another. It is told, never refused, since some people are called so.
 */
export function mixesAlphabets(email: string): boolean {
  return /\p{Script=Latin}/u.test(email) && /(?!\p{Script=Latin})\p{L}/u.test(email.normalize('NFC'));
}
