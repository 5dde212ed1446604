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
  return [
    ...checkEach(value, path, (group, groupPath) => checkTieGroup(group, groupPath, ids)),
    ...checkRepeats(rankedIds(value, path)),
  ];
}

function checkTieGroup(group: unknown, path: string, ids: KnownIds): readonly ProblemFault[] {
  const isEmpty = Array.isArray(group) && itemsOf(group).length === 0;
  return [
    ...fault(!isEmpty, path, 'must not be an empty tie group'),
    ...checkEach(group, path, (id, idPath) => checkReference(id, idPath, ids)),
  ];
}

/** Every id of a list of tie groups, where it stands. */
export function rankedIds(groups: unknown, path: string): readonly LocatedText[] {
  return itemsOf(groups).flatMap((group, better) =>
    itemsOf(group).flatMap((id, index) => (isText(id) ? [{ path: `${path}[${better}][${index}]`, text: id }] : [])),
  );
}
