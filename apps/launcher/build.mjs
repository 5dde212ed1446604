import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runQuietly } from './quiet-program.mjs';

const sourceFolders = ['apps', 'libs', 'migrations'];
const settings = ['tsconfig.base.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
const notBuilt = /(\.spec\.ts|\.mjs)$/;
/** What the compiler leaves behind and the programs read at run time. */
const asset = /\.(json|graphql|html)$/;

const stampFile = join(projectRoot, 'dist', '.build-stamp');

export function isBuildCurrent() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprintOfSources();
}

export async function build() {
  // Taken before compiling: a file saved meanwhile makes the next start build again.
  const fingerprint = fingerprintOfSources();
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
  await runQuietly(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    failure: 'The build failed: correct the errors above and start again.',
  });
  const bundler = join('apps', 'api', 'graphiql', 'bundle.mjs');
  await runQuietly(process.execPath, [bundler], { failure: 'The API explorer could not be bundled: see above.' });
  copyAssets();
  writeFileSync(stampFile, fingerprint);
}

/** Names, sizes and times rather than contents: some milliseconds for the whole tree. */
function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const path of [...settings, ...sourceFiles()]) {
    const { size, mtimeMs } = statSync(join(projectRoot, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function sourceFiles() {
  return sourceFolders.flatMap((folder) => filesUnder(folder)).filter((path) => !notBuilt.test(path));
}

function filesUnder(folder) {
  const absolute = join(projectRoot, folder);
  if (!existsSync(absolute)) return [];
  const entries = readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function copyAssets() {
  for (const path of sourceFiles().filter((file) => asset.test(file))) {
    cpSync(join(projectRoot, path), join(projectRoot, 'dist', path));
  }
}
