import { type ProblemFault } from './problem-fault.js';

export type UntrustedRecord = Readonly<Record<string, unknown>>;

/** A text and where it stands. */
export interface LocatedText {
  readonly path: string;
  readonly text: string;
}

/** The ids that may be referred to, and what they name. */
export interface KnownIds {
  readonly noun: string;
  readonly known: ReadonlySet<string>;
}

export function isRecord(value: unknown): value is UntrustedRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

export function fault(holds: boolean, path: string, message: string): readonly ProblemFault[] {
  return holds ? [] : [{ path, message }];
}

export function checkText(value: unknown, path: string): readonly ProblemFault[] {
  return fault(isText(value), path, 'must be a text that is not empty');
}

export function checkWhole(value: unknown, path: string, least: number): readonly ProblemFault[] {
  const holds = typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
  return fault(holds, path, `must be a whole number of at least ${least}`);
}

export function checkReference(id: unknown, path: string, { noun, known }: KnownIds): readonly ProblemFault[] {
  if (!isText(id)) return checkText(id, path);
  return fault(known.has(id), path, `names no ${noun}: ${JSON.stringify(id)}`);
}

/** Checks a list of known ids, none of them twice. */
export function checkReferences(value: unknown, path: string, ids: KnownIds): readonly ProblemFault[] {
  const texts = itemsOf(value).flatMap((id, index) => (isText(id) ? [{ path: `${path}[${index}]`, text: id }] : []));
  return [...checkEach(value, path, (id, idPath) => checkReference(id, idPath, ids)), ...checkRepeats(texts)];
}

/** Checks each item of a list, each with its own path; anything but a list is one fault. */
export function checkEach(
  value: unknown,
  path: string,
  check: (item: unknown, path: string) => readonly ProblemFault[],
): readonly ProblemFault[] {
  const items = listOf(value);
  if (items === null) return [{ path, message: 'must be a list' }];
  return items.flatMap((item, index) => check(item, `${path}[${index}]`));
}

/** As `checkEach`, for a list that may be absent. */
export function checkEachIfPresent(...[value, path, check]: Parameters<typeof checkEach>): readonly ProblemFault[] {
  return value === undefined ? [] : checkEach(value, path, check);
}

/** One fault for each text that an earlier one already said. */
export function checkRepeats(texts: readonly LocatedText[]): readonly ProblemFault[] {
  const seen = new Set<string>();
  return texts.flatMap(({ path, text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return fault(isNew, path, `repeats ${JSON.stringify(text)}`);
  });
}

/** The items of a list, holes as undefined; nothing for any other value. */
export function itemsOf(value: unknown): readonly unknown[] {
  return listOf(value) ?? [];
}

/** The texts under a key of the records of a list, such as all ids; what is not a text is left to other checks. */
export function textsUnder(value: unknown, path: string, key: string): readonly LocatedText[] {
  return itemsOf(value).flatMap((item, index) => {
    const text = isRecord(item) ? item[key] : undefined;
    return isText(text) ? [{ path: `${path}[${index}].${key}`, text }] : [];
  });
}

function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? Array.from<unknown>(value) : null;
}
