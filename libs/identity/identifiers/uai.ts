/** No I, O or Q, which look like digits. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** The number of a French school: seven digits, and the letter that they give. */
export function isUai(number: string): boolean {
  if (!/^\d{7}[A-Z]$/.test(number)) return false;
  return letters[Number(number.slice(0, 7)) % letters.length] === number.slice(7);
}
