import 'reflect-metadata';

import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { schemaText } from './schema-text.js';

const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
const file = resolve('apps/api/schema.graphql');
const text = await schemaText();

if (!values.check) await writeFile(file, text);
else if ((await readFile(file, 'utf8')) !== text) {
  process.stderr.write('apps/api/schema.graphql is not what the code gives. Renew it with: npm run schema\n');
  process.exitCode = 1;
}
