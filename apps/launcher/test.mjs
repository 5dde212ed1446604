import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './child-program.mjs';
import { ensureReady } from './ensure-ready.mjs';
import { projectRoot } from './project-root.mjs';
import { describeRedisTests } from './redis-availability.mjs';
import { exitWithSetupError } from './setup-error.mjs';
import { summarize } from './test-summary.mjs';

/** `node apps/launcher/test.mjs [JEST ARGUMENT…]`: sets the checkout up, runs jest and ends with one line of totals. */
async function test(jestArguments) {
  await ensureReady({ build: true });
  process.stderr.write(`${describeRedisTests()}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-results-'));
  const results = join(folder, 'results.json');
  try {
    process.chdir(projectRoot);
    process.exitCode = await runNode([
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join('node_modules', 'jest', 'bin', 'jest.js'),
      ...jestArguments,
      '--json',
      `--outputFile=${results}`,
    ]);
    process.stdout.write(`${summarize(existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test(process.argv.slice(2)).catch(exitWithSetupError);
