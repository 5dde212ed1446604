import { stringify } from 'csv-stringify/sync';

import type { DemoCohort, DemoPerson } from '../demo-edition.js';
import { type Chance, chanceOf, oneOf, type Weighted, weightedOrder } from './seeded-chance.js';
import { inventedStudent } from './invented-student.js';
import type { Locale } from '#libs/platform/i18n/locale';

/** A class to invent. Its first student may come late; the last ones leave, and those before them say nothing. */
export interface ClassPlan {
  readonly firstStudent: number;
  readonly students: number;
  readonly late: 0 | 1;
  readonly withdrawn: number;
  readonly silent: number;
  readonly locale: Locale;
  readonly seed: number;
}

/** A project of the class and how much it is liked; one that nobody likes is the last choice of two students. */
export interface OfferedTitle {
  readonly title: string;
  readonly weight: number;
}

interface Student extends DemoPerson {
  readonly skills: readonly string[];
}

const skills = ['data', 'python', 'web', 'mobile', 'design', 'iot'];
const longestList = 5;
const tieChance = 0.15;
const rosterHeadings = {
  fr: ['Nom complet', 'Courriel', 'Numéro étudiant', 'Compétences', 'Langue'],
  en: ['Full name', 'Email', 'Student number', 'Skills', 'Language'],
};
const ballotHeadings = { fr: { student: 'Courriel', choice: 'Choix' }, en: { student: 'Email', choice: 'Choice' } };

/** The roster as the school's office would save it: everybody but who comes late. */
export function rosterOf(plan: ClassPlan): string {
  const rows = studentsOf(plan).map(({ name, email, skills: own }, index) => [
    name,
    email,
    `E${26_000 + plan.firstStudent + index}`,
    own.join(', '),
    plan.locale,
  ]);
  return spreadsheet(plan.locale, [rosterHeadings[plan.locale], ...rows.slice(plan.late)]);
}

/** The ballots of everybody but those who say nothing. */
export function ballotsOf(plan: ClassPlan, offered: readonly OfferedTitle[]): string {
  const chance = chanceOf(plan.seed);
  const liked = offered.filter(({ weight }) => weight > 0).map(({ title, weight }) => ({ item: title, weight }));
  const unliked = offered.filter(({ weight }) => weight === 0).map(({ title }) => title);
  const rows = answeringOf(plan).map(({ email }, index) => {
    const wishes = [...wishesOf(chance, liked), ...(index === 1 || index === 2 ? unliked : [])];
    return [email, ...Array.from({ length: longestList }, (_, place) => wishes[place] ?? '')];
  });
  const { student, choice } = ballotHeadings[plan.locale];
  const headings = [student, ...Array.from({ length: longestList }, (_, place) => `${choice} ${place + 1}`)];
  return spreadsheet(plan.locale, [headings, ...rows]);
}

export function lateJoinerOf(plan: ClassPlan): DemoCohort['lateJoiner'] {
  const [first] = studentsOf(plan);
  return plan.late === 1 && first ? { ...first, locale: plan.locale } : undefined;
}

export function withdrawnOf(plan: ClassPlan): string[] {
  return studentsOf(plan)
    .slice(plan.students - plan.withdrawn)
    .map(({ email }) => email);
}

/** Those who leave have answered before. */
function answeringOf(plan: ClassPlan): Student[] {
  const firstLeaving = plan.students - plan.withdrawn;
  const isSilent = (index: number) => index >= firstLeaving - plan.silent && index < firstLeaving;
  return studentsOf(plan).filter((_, index) => !isSilent(index));
}

function studentsOf({ firstStudent, students, seed }: ClassPlan): Student[] {
  const chance = chanceOf(seed + 10_000);
  return Array.from({ length: students }, (_, index) => ({
    ...inventedStudent(firstStudent + index),
    skills: [...new Set([oneOf(chance, skills), oneOf(chance, skills)])].sort(),
  }));
}

/** Two to four choices in the order of liking; now and then the last two are tied. */
function wishesOf(chance: Chance, liked: readonly Weighted<string>[]): string[] {
  const wishes = weightedOrder(chance, liked).slice(0, 2 + Math.floor(chance() * 3));
  const isTied = chance() < tieChance;
  return isTied && wishes.length > 2 ? [...wishes.slice(0, -2), wishes.slice(-2).join(' = ')] : wishes;
}

/** English-speaking schools separate by commas. */
function spreadsheet(locale: Locale, rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter: locale === 'fr' ? ';' : ',' },
  );
}
