import type { INestApplicationContext } from '@nestjs/common';

import type { DemoEdition } from './demo-edition.js';
import { setStage } from './demo-stage.js';
import type { OnStep } from './demo-steps.js';
import { inParallel } from './in-parallel.js';
import { loadDemoBallots, loadDemoRoster } from './load-demo-cohort.js';
import { loadDemoMentors } from './load-demo-mentors.js';
import { loadDemoNeeds } from './load-demo-needs.js';
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
  onStep: OnStep,
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
  const closed = await inParallel(enrolled, cohortsAtOnce, (loaded) => loadDemoBallots(stage, edition, loaded));
  return closed.map(({ cohort }) => cohort);
}
