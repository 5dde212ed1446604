/**
 * Of candidates that contradict each other, in their order, some that still do and of which every proper subset does
 * not, by divide and conquer: O(k log(n / k)) questions for k out of n. More constraints never lift a contradiction.
 * Junker, QuickXplain: preferred explanations and relaxations for over-constrained problems, AAAI 2004.
 */
export function quickXplain<Item>(
  candidates: readonly Item[],
  isFeasible: (kept: readonly Item[]) => boolean,
): readonly Item[] {
  const narrow = (background: readonly Item[], hasGrown: boolean, open: readonly Item[]): readonly Item[] => {
    if (hasGrown && !isFeasible(background)) return [];
    if (open.length <= 1) return open;

    const middle = Math.floor(open.length / 2);
    const first = open.slice(0, middle);
    const fromSecond = narrow([...background, ...first], true, open.slice(middle));
    const fromFirst = narrow([...background, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  return narrow([], false, candidates);
}
