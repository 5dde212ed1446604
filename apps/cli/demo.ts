import 'reflect-metadata';

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';

import { CommandError } from './command-error.js';
import { editionFolder } from './demo/committed-spreadsheet.js';
import { editionAsked } from './demo/edition-asked.js';
import { defaultEdition, demoEditions, type EditionName } from './demo/demo-editions.js';
import { type DemoStep, demoSteps } from './demo/demo-steps.js';
import { playDemo } from './demo/play-demo.js';
import { inThrowAwayInstallation } from './installation/throw-away-installation.js';
import { projectRoot } from './project-root.js';
import { stepsOn } from './progress.js';
import { runCommand } from './run-command.js';

const limitMs = 180_000;

/**
 * `npm run demo -- --once [--edition NAME]`: plays the demo from nothing in an installation of its own, prints its
 * figures as JSON on standard output, and ends with 0 only when they equal demo/expected.json, or for an edition that
 * is not the usual one, demo/editions/NAME/expected.json.
 */
async function demo(): Promise<number> {
  const { values } = parseArgs({ options: { once: { type: 'boolean' }, edition: { type: 'string' } } });
  if (!values.once) throw new CommandError('Say npm run demo -- --once, or npm start for the demo that stays.');
  const edition = editionAsked(values.edition);

  const steps = stepsOn(process.stderr);
  const patience = { onStep: (step: DemoStep) => steps.show(demoSteps[step]), limitMs };
  const report = await inThrowAwayInstallation(steps, (installation) =>
    playDemo(installation, demoEditions[edition], patience),
  );
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  const file = expectedFile(edition);
  const expected: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (isDeepStrictEqual({ ...report }, expected)) return 0;
  throw new CommandError(`The figures differ from ${file}.`);
}

function expectedFile(edition: EditionName): string {
  const folder = edition === defaultEdition ? join(projectRoot, 'demo') : editionFolder(edition);
  return join(folder, 'expected.json');
}

await runCommand(demo);
