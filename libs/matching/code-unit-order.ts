/** Orders texts by UTF-16 code units: the same everywhere, whatever the locale. */
export function compareCodeUnits(left: string, right: string): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

export function sortedTexts(texts: Iterable<string>): readonly string[] {
  return [...texts].sort(compareCodeUnits);
}

export function sortedById<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((left, right) => compareCodeUnits(left.id, right.id));
}
