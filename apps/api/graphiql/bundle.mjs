import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'esbuild';

const source = import.meta.dirname;
const root = join(source, '..', '..', '..');
const examples = join(root, 'docs', 'examples');

/** The examples of the documentation, which become the first tabs. */
const tabs = readdirSync(examples)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ query: readFileSync(join(examples, name), 'utf8') }));

/** Bundles the explorer with all that it needs, so that it works without a network: `node apps/api/graphiql/bundle.mjs`. */
await build({
  absWorkingDir: root,
  entryPoints: {
    explorer: join(source, 'explorer.jsx'),
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  outdir: join(root, 'dist', 'apps', 'api', 'graphiql'),
  bundle: true,
  minify: true,
  format: 'iife',
  jsx: 'automatic',
  loader: { '.ttf': 'dataurl', '.woff2': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"production"', EXAMPLE_TABS: JSON.stringify(tabs) },
  logLevel: 'warning',
});
