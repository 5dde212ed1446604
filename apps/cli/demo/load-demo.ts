import type { INestApplicationContext } from '@nestjs/common';

import type { DemoEdition } from './demo-edition.js';
import { setStage } from './demo-stage.js';
import { everybodyIsWrittenTo } from './everybody-is-told.js';
import { inParallel } from './in-parallel.js';
import {
  closeDemoPreferences,
  type LoadedCohort,
  loadDemoBallots,
  loadDemoRoster,
  openDemoPreferences,
} from './load-demo-cohort.js';
import { loadDemoMentors } from './load-demo-mentors.js';
import { loadDemoNeeds } from './load-demo-needs.js';
import type { Patience } from './run-demo-matching.js';
import { until } from './until.js';
import type { Cohort } from '#libs/schools/cohort.entity';

/** Cohorts do not touch each other; more at once would only wait for the same two or four processors. */
const cohortsAtOnce = 3;

/**
 * Plays an edition up to the closing of the preferences, through the use cases that everybody uses. Each step names
 * its request, so that a demo that was cut short goes on where it stood.
 */
export async function loadDemo(
  useCases: INestApplicationContext,
  edition: DemoEdition,
  { onStep, limitMs }: Patience,
): Promise<Cohort[]> {
  const stage = await setStage(useCases);
  onStep('needs');
  const projects = await loadDemoNeeds(stage, edition);
  onStep('mentors');
  await loadDemoMentors(stage, edition);
  onStep('rosters');
  const enrolled = await inParallel(edition.cohorts, cohortsAtOnce, (plan) =>
    loadDemoRoster(stage, edition, { plan, projects }),
  );
  onStep('ballots');
  const ofEach = <Result>(work: (loaded: LoadedCohort) => Promise<Result>) => inParallel(enrolled, cohortsAtOnce, work);
  // Each mail goes to those who belong to the class when it is written: nobody comes or leaves before that.
  const written = () =>
    until(() => everybodyIsWrittenTo(useCases), { limitMs, failure: 'Some mails were not written' });
  await ofEach((loaded) => openDemoPreferences(stage, loaded));
  await written();
  await ofEach((loaded) => loadDemoBallots(stage, edition, loaded));
  await written();
  return ofEach((loaded) => closeDemoPreferences(stage, loaded));
}
