import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

import type { DemoEdition } from './demo-edition.js';
import { demoEditions } from './demo-editions.js';
import { demoReport, type DemoReport } from './demo-report.js';
import { assertMailStaysHere, assertNobodyIsReal } from './demo-safety.js';
import { type DemoStory, plainStory } from './demo-story.js';
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

/** The demo has been played once a run of each cohort stands, with every re-match, and every mail has left or failed. */
async function publishedRuns(
  useCases: INestApplicationContext,
  { cohorts, stories = {} }: DemoEdition,
): Promise<readonly MatchingRun[] | null> {
  const runs = await standingRuns(useCases);
  const rematched = Object.values(stories).filter((story) => story?.leaves !== undefined).length;
  const isWhole = runs.length >= cohorts.length && runs.filter(({ kind }) => kind === 'REMATCH').length >= rematched;
  return isWhole && (await everybodyIsTold(useCases)) ? runs : null;
}

function standingRuns(useCases: INestApplicationContext): Promise<MatchingRun[]> {
  return useCases.get(DataSource).manager.findBy(MatchingRun, { status: 'PUBLISHED' });
}

function storyOf({ cohorts, stories = {} }: DemoEdition, index: number): DemoStory {
  return stories[cohorts[index]?.key ?? ''] ?? plainStory;
}

async function playFromTheTop(
  useCases: INestApplicationContext,
  edition: DemoEdition,
  patience: Patience,
): Promise<readonly MatchingRun[]> {
  const cohorts = await loadDemo(useCases, edition, patience);
  const classes = cohorts.map((cohort, index) => ({ cohort, story: storyOf(edition, index) }));
  await runDemoMatching(useCases, classes, patience);
  return standingRuns(useCases);
}
