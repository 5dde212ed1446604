import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './child-program.mjs';
import { ensureReady } from './ensure-ready.mjs';
import { projectRoot } from './project-root.mjs';
import { describeRedisTests } from './redis-availability.mjs';
import { exitWithSetupError } from './setup-error.mjs';
import { summarize } from './test-summary.mjs';

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join('node_modules', 'jest', 'bin', 'jest.js'),
];

/**
 * What runs side by side when nothing in particular is asked for. The end-to-end specs mostly wait for the processes
 * that they start, and some of them watch the clock, so that the others only get the time which they leave.
 */
const lanes = [
  { jestArguments: ['--selectProjects', 'e2e'], niceness: 0 },
  { jestArguments: ['--selectProjects', 'unit', 'db'], niceness: 10 },
];

/** `node apps/launcher/test.mjs [JEST ARGUMENT…]`: sets the checkout up, runs jest and ends with one line of totals. */
async function test(jestArguments) {
  await ensureReady({ build: true });
  process.stderr.write(`${describeRedisTests()}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-results-'));
  try {
    process.chdir(projectRoot);
    const asked = jestArguments.length > 0 ? [{ jestArguments, niceness: 0 }] : lanes;
    const runs = await Promise.all(asked.map((lane, index) => runLane(lane, join(folder, `${index}.json`))));
    process.exitCode = Math.max(...runs.map(({ exitCode }) => exitCode));
    process.stdout.write(`${summarize(runs.map(({ results }) => results))}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runLane({ jestArguments, niceness }, file) {
  const exitCode = await runNode([...jest, ...jestArguments, '--json', `--outputFile=${file}`], { niceness });
  return { exitCode, results: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

test(process.argv.slice(2)).catch(exitWithSetupError);
