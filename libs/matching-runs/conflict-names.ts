import type { ConflictItem, MatchingOutcome } from '#libs/matching/outcome';

/** A rule of a conflict with its name inside the run (`c1`, `c2`, …), by which a person drops it. */
export interface NamedConflictItem {
  readonly name: string;
  readonly item: ConflictItem;
}

/** Of the rule at that place in the conflict. */
export function conflictName(index: number): string {
  return `c${index + 1}`;
}

export function namedConflict(outcome: MatchingOutcome | null): NamedConflictItem[] {
  return (outcome?.conflict ?? []).map((item, index) => ({ name: conflictName(index), item }));
}
