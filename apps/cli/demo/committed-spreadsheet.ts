import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DemoCohort, Spreadsheet } from './demo-edition.js';
import { projectRoot } from '../project-root.js';

export function editionFolder(edition: string): string {
  return join(projectRoot, 'demo', 'editions', edition);
}

/** Reads the files of an edition as they stand in the repository. */
export function committedSpreadsheet(edition: string) {
  return ({ key }: DemoCohort, kind: Spreadsheet): Promise<Uint8Array> =>
    readFile(join(editionFolder(edition), `${key}-${kind}.csv`));
}
