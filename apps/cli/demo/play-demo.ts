import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

import type { DemoEdition } from './demo-edition.js';
import { demoEditions } from './demo-editions.js';
import { demoReport, type DemoReport } from './demo-report.js';
import { assertMailStaysHere, assertNobodyIsReal } from './demo-safety.js';
import { everybodyIsTold } from './everybody-is-told.js';
import { loadDemo } from './load-demo.js';
import { type Patience, runDemoMatching } from './run-demo-matching.js';
import type { Installation } from '../installation/installation.js';
import { withUseCases } from '../use-cases.module.js';
import { CallForProjects } from '#libs/calls/call.entity';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { loadEnvironment } from '#libs/platform/config/environment';

/** Plays an edition in an installation, or finds it played already, and gives its figures. */
export async function playDemo(
  { databaseUrl, smtpUrl }: Installation,
  asked: DemoEdition,
  patience: Patience,
): Promise<DemoReport> {
  assertMailStaysHere(smtpUrl);
  const environment = loadEnvironment({ ...process.env, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl });
  return withUseCases(environment, async (useCases) => {
    await assertNobodyIsReal(useCases.get(DataSource));
    const edition = (await editionHere(useCases)) ?? asked;
    const runs = (await publishedRuns(useCases, edition)) ?? (await playFromTheTop(useCases, edition, patience));
    return demoReport(useCases, runs);
  });
}

/** An installation keeps the edition that it began with, also when another one has become the usual one. */
async function editionHere(useCases: INestApplicationContext): Promise<DemoEdition | undefined> {
  const editions: readonly DemoEdition[] = Object.values(demoEditions);
  const title = In(editions.map(({ callTitle }) => callTitle));
  const call = await useCases.get(DataSource).manager.findOneBy(CallForProjects, { title });
  return editions.find(({ callTitle }) => callTitle === call?.title);
}

/** The demo has been played once the run of each cohort is published and every mail has left or failed. */
async function publishedRuns(
  useCases: INestApplicationContext,
  { cohorts }: DemoEdition,
): Promise<readonly MatchingRun[] | null> {
  const runs = await useCases.get(DataSource).manager.findBy(MatchingRun, { status: 'PUBLISHED' });
  return runs.length >= cohorts.length && (await everybodyIsTold(useCases)) ? runs : null;
}

async function playFromTheTop(
  useCases: INestApplicationContext,
  edition: DemoEdition,
  patience: Patience,
): Promise<readonly MatchingRun[]> {
  const cohorts = await loadDemo(useCases, edition, patience);
  return runDemoMatching(useCases, cohorts, patience);
}
