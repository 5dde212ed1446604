import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { demoReport, type DemoReport } from './demo-report.js';
import { assertMailStaysHere, assertNobodyIsReal } from './demo-safety.js';
import { loadDemo } from './load-demo.js';
import { everybodyIsTold, runDemoMatching } from './run-demo-matching.js';
import type { Installation } from '../installation/installation.js';
import { withUseCases } from '../use-cases.module.js';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { loadEnvironment } from '#libs/platform/config/environment';

/** Plays the demo in an installation, or finds it played already, and gives its figures. */
export async function playDemo(installation: Installation, progress: (step: string) => void): Promise<DemoReport> {
  const { databaseUrl, smtpUrl } = installation;
  assertMailStaysHere(smtpUrl);
  const environment = loadEnvironment({ ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl });
  return withUseCases(environment, async (useCases) => {
    await assertNobodyIsReal(useCases.get(DataSource));
    const run = (await publishedRun(useCases)) ?? (await playFromTheTop(useCases, progress));
    return demoReport(useCases, run);
  });
}

/** The demo has been played once its run is published and every mail has left or failed. */
async function publishedRun(useCases: INestApplicationContext): Promise<MatchingRun | null> {
  const run = await useCases.get(DataSource).manager.findOneBy(MatchingRun, { status: 'PUBLISHED' });
  return run && (await everybodyIsTold(useCases)) ? run : null;
}

async function playFromTheTop(
  useCases: INestApplicationContext,
  progress: (step: string) => void,
): Promise<MatchingRun> {
  const cohort = await loadDemo(useCases, progress);
  return runDemoMatching(useCases, cohort, progress);
}
