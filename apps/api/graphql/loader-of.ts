import DataLoader from 'dataloader';

import type { RequestContext } from './request-context.js';

/**
 * The batch of this request for a key: every id asked for while one level of the answer is made ends in one call of
 * `load`, which gives the rows in any order.
 */
export function loaderOf<Row extends { readonly id: string }>(
  context: RequestContext,
  key: string,
  load: (ids: readonly string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  const existing = context.loaders.get(key);
  // The key names the loader, so what was stored under it has its type.
  if (existing) return existing as DataLoader<string, Row | null>;

  const loader = new DataLoader<string, Row | null>(async (ids) => {
    const rows = new Map((await load(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
  context.loaders.set(key, loader);
  return loader;
}
