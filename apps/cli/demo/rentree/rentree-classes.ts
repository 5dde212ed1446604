import type { ClassPlan } from '../generated/class-spreadsheets.js';

const plain = { silent: 0, withdrawn: 0, late: 0, locale: 'fr' } as const;

/**
 * Ten classes of 192 students: five who do not answer, four who leave, one who comes late. `firstStudent` numbers the
 * students through all classes; the seeds are chosen so that two projects find too few students, and no more.
 */
// prettier-ignore
export const rentreeClasses = {
  'centralesupelec': { ...plain, firstStudent: 0,   students: 28, seed: 1,  silent: 1, withdrawn: 1 },
  'ada-tech-school': { ...plain, firstStudent: 28,  students: 16, seed: 2,  late: 1 },
  'esiea':           { ...plain, firstStudent: 44,  students: 24, seed: 3,  silent: 1, withdrawn: 1 },
  'ensea':           { ...plain, firstStudent: 68,  students: 20, seed: 4,  silent: 1 },
  'epitech':         { ...plain, firstStudent: 88,  students: 22, seed: 5,  withdrawn: 1 },
  'valombre':        { ...plain, firstStudent: 110, students: 20, seed: 6,  silent: 1 },
  'saint-aubrac':    { ...plain, firstStudent: 130, students: 18, seed: 7 },
  'bremont':         { ...plain, firstStudent: 148, students: 18, seed: 18,  withdrawn: 1 },
  'northgate':       { ...plain, firstStudent: 166, students: 14, seed: 9,  silent: 1, locale: 'en' },
  'cap-lavande':     { ...plain, firstStudent: 180, students: 12, seed: 10 },
} as const satisfies Readonly<Record<string, ClassPlan>>;
