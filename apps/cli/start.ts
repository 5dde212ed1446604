import 'reflect-metadata';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { CommandError } from './command-error.js';
import { type DemoReport } from './demo/demo-report.js';
import { demoEditions } from './demo/demo-editions.js';
import { type DemoStep, demoSteps } from './demo/demo-steps.js';
import { editionAsked } from './demo/edition-asked.js';
import { playDemo } from './demo/play-demo.js';
import { emptyWelcome, welcome } from './welcome.js';
import { type Installation, openInstallation } from './installation/installation.js';
import { readRunningRecord, removeRunningRecord, writeRunningRecord } from './installation/running-record.js';
import { stepsOn } from './progress.js';
import { runCommand } from './run-command.js';
import { stopAsked } from './stop-asked.js';

const dataFolder = resolve('.data');
const limitMs = 180_000;

const options = {
  empty: { type: 'boolean' },
  demo: { type: 'boolean' },
  edition: { type: 'string' },
} as const;

/** `npm start [-- --empty | --demo | --edition NAME]`: sets everything up, plays the demo, and runs until it is told to stop. */
async function start(): Promise<number> {
  const { values } = parseArgs({ options });
  const edition = demoEditions[editionAsked(values.edition)];
  const isEmpty = values.empty ?? (Boolean(process.env['DATABASE_URL']) && !values.demo);
  const running = await readRunningRecord(dataFolder);
  if (running) throw new CommandError(`Passerelle runs here already, at ${running.apiUrl} (process ${running.pid}).`);

  const steps = stepsOn(process.stderr);
  const asked = stopAsked();
  const installation = await openInstallation({ dataFolder, durable: true, steps });
  try {
    await recordRunning(installation);
    const patience = { onStep: (step: DemoStep) => steps.show(demoSteps[step]), limitMs };
    const report = isEmpty ? null : await Promise.race([playDemo(installation, edition, patience), asked]);
    steps.end();
    if (report !== 'asked') process.stdout.write(describe(installation, report));
    return await untilStopped(installation, asked);
  } finally {
    steps.end();
    await removeRunningRecord(dataFolder);
    await installation.stop();
  }
}

function describe(installation: Installation, report: DemoReport | null): string {
  return report ? welcome(installation, report) : emptyWelcome(installation);
}

async function recordRunning({ databaseUrl, smtpUrl, apiUrl }: Installation): Promise<void> {
  await writeRunningRecord(dataFolder, { pid: process.pid, databaseUrl, smtpUrl, apiUrl });
}

async function untilStopped({ partEnded }: Installation, asked: Promise<'asked'>): Promise<number> {
  const end = await Promise.race([asked, partEnded]);
  if (end !== 'asked') throw new CommandError(`${end} ended unexpectedly. Its log is in ${dataFolder}.`);
  process.stderr.write('\nStopping …\n');
  return 0;
}

await runCommand(start);
