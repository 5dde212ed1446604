import { hasLuhnCheck } from '#libs/identity/identifiers/luhn';

const laPoste = '356000000';

/** The number of a body in the French register of companies: nine digits. */
export function isSiren(number: string): boolean {
  return /^\d{9}$/.test(number) && hasLuhnCheck(number);
}

/**
 * The number of one of its places: the SIREN and five digits, checked together. The thousands of offices of La Poste
 * outgrew the check: theirs have a sum of digits that five divides, but for the head office, which passes as usual.
 */
export function isSiret(number: string): boolean {
  if (!/^\d{14}$/.test(number) || !isSiren(number.slice(0, 9))) return false;
  if (hasLuhnCheck(number)) return true;
  return number.startsWith(laPoste) && sumOf(number) % 5 === 0;
}

function sumOf(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
