import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Options of node with which a thread reads the TypeScript sources, as jest does for the spec that starts it. */
export const TYPESCRIPT_THREAD = [
  '--import',
  pathToFileURL(resolve('libs', 'testing', 'register-typescript.mjs')).href,
] as const;
