import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runQuietly } from './quiet-program.mjs';

/** Whether node_modules holds exactly what package-lock.json asks for, by the list that npm leaves there when done. */
export function areDependenciesInstalled(root = projectRoot) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(installedFile);

  const isWanted = ([path, { version }]) => wanted.get(path)?.version === version;
  // Optional packages are those of other systems too, and npm leaves them out.
  const isInstalled = ([path, { version, optional }]) => optional === true || installed.get(path)?.version === version;
  return [...installed].every(isWanted) && [...wanted].every(isInstalled);
}

function packagesOf(lockFile) {
  const { packages = {} } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return new Map(Object.entries(packages).filter(([path]) => path !== ''));
}

export function installDependencies() {
  // The compiler is a development dependency, hence --include=dev, also where NODE_ENV is production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--progress=false'];
  const failure = 'npm ci failed: see above, check that the npm registry is reachable, and start again.';
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('npm-cli.js')) return runQuietly(process.execPath, [npmScript, ...args], { failure });
  return runQuietly('npm', args, { failure });
}
