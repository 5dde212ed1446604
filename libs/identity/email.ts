/** One spelling for one mailbox: composed accents, no spaces around, lower case. `zoe+tag@…` stays distinct. */
export function normaliseEmail(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}
