import { resolve } from 'node:path';

/** The folder of package.json, seen from the build. */
export const projectRoot = resolve(import.meta.dirname, '..', '..', '..');
