import { build, isBuildCurrent } from './build.mjs';
import { areDependenciesInstalled, installDependencies } from './dependencies.mjs';
import { requireNodeVersion } from './node-version.mjs';
import { showProgress } from './progress.mjs';
import { withSetupLock } from './setup-lock.mjs';

/**
 * Makes a fresh clone runnable, and costs a few milliseconds when it already is: Node new enough, locked dependencies
 * installed and, with `build`, the sources compiled. Writes to standard error only. Rejects with a SetupError.
 */
export async function ensureReady({ build: wantsBuild }) {
  requireNodeVersion();
  if (isReady(wantsBuild)) return;
  await withSetupLock(async () => {
    if (!areDependenciesInstalled()) await showProgress('Installing the locked dependencies', installDependencies);
    if (wantsBuild && !isBuildCurrent()) await showProgress('Building', build);
  });
}

function isReady(wantsBuild) {
  return areDependenciesInstalled() && (!wantsBuild || isBuildCurrent());
}
