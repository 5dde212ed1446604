import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, whatever the current folder is. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
