import { type ProblemFault } from './problem-fault.js';
import {
  checkEach,
  checkReference,
  checkRepeats,
  fault,
  isText,
  itemsOf,
  type KnownIds,
  type LocatedText,
} from './untrusted-values.js';

/** Checks a list of tie groups of known ids: no empty group, nothing said twice. */
export function checkTieGroups(value: unknown, path: string, ids: KnownIds): readonly ProblemFault[] {
  if (isSound(value, ids)) return [];
  return [
    ...checkEach(value, path, (group, groupPath) => checkTieGroup(group, groupPath, ids)),
    ...checkRepeats(rankedIds(value, path)),
  ];
}

/** The same rules at one look: nearly every list keeps them, and paths of ten thousand lists take a second to write. */
function isSound(groups: unknown, { known }: KnownIds): boolean {
  if (!Array.isArray(groups)) return false;
  const seen = new Set<string>();
  for (const group of groups) {
    if (!Array.isArray(group) || group.length === 0) return false;
    for (const id of group) {
      if (!isText(id) || !known.has(id) || seen.has(id)) return false;
      seen.add(id);
    }
  }
  return true;
}

function checkTieGroup(group: unknown, path: string, ids: KnownIds): readonly ProblemFault[] {
  const isEmpty = Array.isArray(group) && itemsOf(group).length === 0;
  return [
    ...fault(!isEmpty, path, 'must not be an empty tie group'),
    ...checkEach(group, path, (id, idPath) => checkReference(id, idPath, ids)),
  ];
}

/** Every id of a list of tie groups, where it stands. */
function rankedIds(groups: unknown, path: string): readonly LocatedText[] {
  return itemsOf(groups).flatMap((group, better) =>
    itemsOf(group).flatMap((id, index) => (isText(id) ? [{ path: `${path}[${better}][${index}]`, text: id }] : [])),
  );
}
