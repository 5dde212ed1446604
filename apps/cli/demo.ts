import 'reflect-metadata';

import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';

import { CommandError } from './command-error.js';
import { playDemo } from './demo/play-demo.js';
import { openInstallation } from './installation/installation.js';
import { projectRoot } from './project-root.js';
import { stepsOn } from './progress.js';
import { runCommand } from './run-command.js';

/**
 * `npm run demo -- --once`: plays the demo from nothing in an installation of its own, prints its figures as JSON on
 * standard output, and ends with 0 only when they equal demo/expected.json.
 */
async function demo(): Promise<number> {
  const { values } = parseArgs({ options: { once: { type: 'boolean' } } });
  if (!values.once) throw new CommandError('Say npm run demo -- --once, or npm start for the demo that stays.');

  const steps = stepsOn(process.stderr);
  const dataFolder = await mkdtemp(join(tmpdir(), 'passerelle-demo-'));
  // Open to the account that PostgreSQL runs as when we are root.
  await chmod(dataFolder, 0o711);
  const installation = await openInstallation({ dataFolder, durable: false, progress: steps.show });
  try {
    const report = await playDemo(installation, steps.show);
    steps.end();
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    const expected: unknown = JSON.parse(await readFile(join(projectRoot, 'demo', 'expected.json'), 'utf8'));
    if (isDeepStrictEqual({ ...report }, expected)) return 0;
    throw new CommandError('The figures differ from demo/expected.json.');
  } finally {
    steps.end();
    await installation.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

await runCommand(demo);
