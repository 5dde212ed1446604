import 'reflect-metadata';

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { schemaText } from './schema-text.js';

await writeFile(resolve('apps/api/schema.graphql'), await schemaText());
