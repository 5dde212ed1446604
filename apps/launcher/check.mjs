import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureReady } from './ensure-ready.mjs';
import { projectRoot } from './project-root.mjs';
import { exitWithSetupError } from './setup-error.mjs';

const bin = (...path) => join('node_modules', ...path);
const cache = (name) => bin('.cache', name);

/** The longest first, so that the last to end is a short one. */
// prettier-ignore
const steps = [
  ['lint',           [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint/')]],
  ['format',         [bin('prettier', 'bin', 'prettier.cjs'), '--check', '.', '--log-level', 'warn', '--cache']],
  ['types',          [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json']],
  ['imports',        [bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), 'apps', 'libs', 'migrations', 'test']],
  ['GraphQL schema', [join('dist', 'apps', 'api', 'write-schema.js'), '--check']],
  ['generated docs', [join('dist', 'apps', 'cli', 'write-docs.js'), '--check']],
];

/** Whole servers, thousands of solved problems: npm test has the time for them. */
const fast = '^(?!.*(embedded-postgres/|oracle\\.spec|properties\\.spec|match-schemas\\.spec))';

/** Alone, since jest uses as many processors as it gets. */
// prettier-ignore
const unitTests = ['fast tests', ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', bin('jest', 'bin', 'jest.js'), '--selectProjects', 'unit', '--maxWorkers', '2', '--testPathPatterns', fast]];

const lanes = 2;

/** `npm run check`: all that a change must pass before the slower tests, which npm test runs. */
async function check() {
  await ensureReady({ build: true });
  const startedMs = performance.now();
  const waiting = [...steps];
  const results = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  results.push(await run(unitTests));

  const failed = results.filter(({ isGreen }) => !isGreen).map(({ name }) => name);
  const verdict = failed.length === 0 ? 'All is well' : `Not yet: ${failed.join(', ')}`;
  process.stdout.write(`${verdict} (${seconds(startedMs)})\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

/** One step in silence: its time when it is green, and all that it wrote when it is not. */
function run([name, args]) {
  const startedMs = performance.now();
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = [];
  child.stdout.on('data', (chunk) => written.push(chunk));
  child.stderr.on('data', (chunk) => written.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const isGreen = code === 0;
      process.stdout.write(`${isGreen ? '✓' : '✗'} ${name.padEnd(16)}${seconds(startedMs).padStart(8)}\n`);
      if (!isGreen) process.stdout.write(`${Buffer.concat(written).toString('utf8')}\n`);
      resolve({ name, isGreen });
    });
  });
}

function seconds(sinceMs) {
  return `${((performance.now() - sinceMs) / 1000).toFixed(1)} s`;
}

check().catch(exitWithSetupError);
