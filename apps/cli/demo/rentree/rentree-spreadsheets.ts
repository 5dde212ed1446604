import type { DemoNeed } from '../demo-edition.js';
import { ballotsOf, type ClassPlan, type OfferedTitle, rosterOf } from '../generated/class-spreadsheets.js';
import { rentreeClasses } from './rentree-classes.js';
import { rentreeNeeds } from './rentree-needs.js';

/** Nobody's wish, so that they close: one asks for measuring devices, one for reading old handwriting. */
const unliked = ['Mesurer l’air devant les écoles', 'Rendre lisibles vingt mille fiches de mineurs'];

/** How many times as much each title is liked as the next one of its class. */
const fondness = 2.5;

/** Every spreadsheet of the edition by its file name, as the generator gives it. */
export function rentreeSpreadsheets(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rentreeClasses).flatMap(([key, plan]: [string, ClassPlan]) => [
      [`${key}-roster.csv`, rosterOf(plan)] as const,
      [`${key}-ballots.csv`, ballotsOf(plan, offeredTo(key, rentreeNeeds))] as const,
    ]),
  );
}

/** The titles that a class chooses from. A few are far more wanted than the others, as in life. */
export function offeredTo(key: string, needs: readonly DemoNeed[]): OfferedTitle[] {
  return needs
    .filter(({ decision }) => decision.verb === 'select' && decision.project?.cohort === key)
    .map(({ title }, index) => {
      const isUnliked = unliked.some((start) => title.startsWith(start));
      return { title, weight: isUnliked ? 0 : fondness ** -index };
    });
}
