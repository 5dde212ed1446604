import { readFile, writeFile } from 'node:fs/promises';

import { buildSchema } from 'graphql';

import { permissionPage } from './permission-page.js';

/** Writes docs/permissions.md; `npm run docs` runs it, and test/permissions.spec.ts holds the page to the matrix. */
const schema = buildSchema(await readFile('apps/api/schema.graphql', 'utf8'));
await writeFile('docs/permissions.md', permissionPage(schema));
