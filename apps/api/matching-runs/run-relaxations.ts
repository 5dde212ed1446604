import type { ConflictItemType } from './conflict-item.type.js';
import type { RunRelaxationType } from './run-relaxation.type.js';
import { canonicalJson } from '#libs/matching/hash';
import type { ConflictItem, Relaxation } from '#libs/matching/outcome';
import { relaxationInWords } from '#libs/matching-runs/explanation-words';
import type { Locale } from '#libs/platform/i18n/locale';

interface Relaxations {
  readonly conflict: readonly ConflictItem[];
  /** The same rules as the api tells them, in the same order. */
  readonly items: readonly ConflictItemType[];
  readonly relaxations: readonly Relaxation[];
}

/** What dropping a rule of the conflict would come to, with the rule as it is named there. */
export function relaxationTypesOf(locale: Locale, { conflict, items, relaxations }: Relaxations): RunRelaxationType[] {
  const keys = conflict.map(canonicalJson);
  return relaxations.flatMap(({ drop, placed, profile }) => {
    const item = items[keys.indexOf(canonicalJson(drop))];
    if (!item) return [];
    return [{ item, placed, profile, inWords: relaxationInWords(locale, { rule: item.message, placed, profile }) }];
  });
}
