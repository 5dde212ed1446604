const today = /^W(?:\d{9}|2[AB]\d{7}|9[A-Z]\d{7})$/;
const before2010 = /^(?:\d{3}|2[AB]\d|9[A-Z]\d)[PS](?:\d{10}|02[AB]\d{7})$/;

/** The number of an association in the national register, in the form of today or of before. It has no check digit. */
export function isRna(number: string): boolean {
  return today.test(number) || before2010.test(number);
}
