import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { collectSpecs } from './spec-collector.mjs';

/**
 * All specs of a group and what they test in one script, so that fresh modules for each mutant cost milliseconds.
 * The function that it answers runs the script anew and answers its tests.
 */
export async function bundleSpecs(files) {
  const folder = process.cwd();
  const script = await compile(files, folder);
  const requireHere = createRequire(join(folder, 'package.json'));
  return () => {
    const { tests, enterFile, globals } = collectSpecs();
    script((id) => (id === '@jest/globals' ? globals : requireHere(id)), enterFile);
    return tests;
  };
}

async function compile(files, folder) {
  const contents = files.map((file) => `enterFile('${file}'); require('./${file}');`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: 'js' },
    absWorkingDir: folder,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    alias: { '#libs': join(folder, 'libs') },
    tsconfigRaw: {},
    logLevel: 'error',
  });
  const code = outputFiles.map(({ text }) => text).join('\n');
  return new Script(`(require, enterFile) => {${code}\n}`, { filename: 'specs.js' }).runInThisContext();
}
