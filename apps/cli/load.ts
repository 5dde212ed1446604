import 'reflect-metadata';

import { parseArgs } from 'node:util';

import { CommandError } from './command-error.js';
import { type DemoStep, demoSteps } from './demo/demo-steps.js';
import { inThrowAwayInstallation } from './installation/throw-away-installation.js';
import { loadReport, loadTable, type SizeFigures } from './load/load-report.js';
import { runLoad } from './load/run-load.js';
import { stepsOn } from './progress.js';
import { runCommand } from './run-command.js';

const largest = 10;
const options = { sizes: { type: 'string', default: `1,3,${largest}` }, json: { type: 'boolean' } } as const;

/**
 * `npm run load [-- --sizes 1,3,10] [--json]`: plays the demo so many times over, each size in a throw-away
 * installation of its own, and prints how long each stage took and how fast the api answered. It asserts nothing.
 */
async function load(): Promise<number> {
  const { values } = parseArgs({ options });
  const sizes: SizeFigures[] = [];
  for (const times of sizesOf(values.sizes)) sizes.push(await measure(times));
  const report = loadReport(sizes);
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : loadTable(report));
  return 0;
}

function sizesOf(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= largest)) return sizes;
  throw new CommandError(`Sizes are whole numbers from 1 to ${largest} with commas between.`);
}

function measure(times: number): Promise<SizeFigures> {
  const steps = stepsOn(process.stderr);
  return inThrowAwayInstallation(steps, (installation) =>
    runLoad(installation, times, (step: DemoStep) => steps.show(`${times} × ${demoSteps[step]}`)),
  );
}

await runCommand(load);
