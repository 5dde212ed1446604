import DataLoader from 'dataloader';

import type { RequestContext } from './request-context.js';

type Loading = Pick<RequestContext, 'loaders'>;

/** Which part of which row: `{ rows: 'cohort-figures', id, part: 'demand' }`. */
export interface RowPart<Part> {
  readonly rows: string;
  readonly id: string;
  readonly part: Part;
}

/**
 * A part of a row that is read in parts, because each costs something; null when the row or the part is not there. All
 * parts of all rows asked for while one level of the answer is made come in one call of `load`, which is told the
 * parts, and so reads no other.
 */
export async function partOf<Row extends { readonly id: string }, Part extends keyof Row & string>(
  context: Loading,
  { rows, id, part }: RowPart<Part>,
  load: (ids: readonly string[], parts: readonly (keyof Row)[]) => Promise<readonly Row[]>,
): Promise<NonNullable<Row[Part]> | null> {
  const row = await partsLoaderOf(context, rows, load).load({ id, part });
  return row?.[part] ?? null;
}

function partsLoaderOf<Row extends { readonly id: string }>(
  context: Loading,
  key: string,
  load: (ids: readonly string[], parts: readonly (keyof Row)[]) => Promise<readonly Row[]>,
): DataLoader<AskedPart<Row>, Row | null, string> {
  const existing = context.loaders.get(key);
  // The key names the loader, so what was stored under it has its type.
  if (existing) return existing as DataLoader<AskedPart<Row>, Row | null, string>;

  const loader = new DataLoader<AskedPart<Row>, Row | null, string>(
    async (asked) => {
      const [ids, parts] = [new Set(asked.map(({ id }) => id)), new Set(asked.map(({ part }) => part))];
      const found = new Map((await load([...ids], [...parts])).map((row) => [row.id, row]));
      return asked.map(({ id }) => found.get(id) ?? null);
    },
    { cacheKeyFn: ({ id, part }) => `${id} ${String(part)}` },
  );
  context.loaders.set(key, loader);
  return loader;
}

interface AskedPart<Row> {
  readonly id: string;
  readonly part: keyof Row;
}
