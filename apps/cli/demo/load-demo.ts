import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';

import { demoMentors, demoPeople } from './demo-people.js';
import { type DemoStage, ignoreIf, setStage } from './demo-stage.js';
import { loadDemoNeeds } from './load-demo-needs.js';
import { projectRoot } from '../project-root.js';
import { DeclareConflict } from '#libs/mentors/use-cases/declare-conflict';
import { SaveMentorProfile } from '#libs/mentors/use-cases/save-mentor-profile';
import type { Cohort } from '#libs/schools/cohort.entity';
import { CreateCohort } from '#libs/schools/use-cases/create-cohort';
import { ImportBallots } from '#libs/schools/use-cases/import-ballots';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';
import { OfferProject } from '#libs/schools/use-cases/offer-project';
import { TransitionCohort } from '#libs/schools/use-cases/transition-cohort';

const spreadsheet = (name: string) => readFile(join(projectRoot, 'demo', name));

/**
 * Plays the demo up to the closing of the preferences, through the use cases that everybody uses. Each step names its
 * request, so that a demo that was cut short goes on where it stood.
 */
export async function loadDemo(useCases: INestApplicationContext, progress: (step: string) => void): Promise<Cohort> {
  const stage = await setStage(useCases);
  progress('Demo: a call, eight needs, seven projects');
  const projectIds = await loadDemoNeeds(stage);
  progress('Demo: five mentors');
  await loadMentors(stage);
  progress('Demo: a cohort of 32 students and their preferences');
  return loadCohort(stage, projectIds);
}

async function loadMentors({ useCases, organisation, member }: DemoStage): Promise<void> {
  const communityId = await organisation('COMPANY', 'Communauté des Enthusiasts (fictive)');
  for (const { name, email, conflict, ...profile } of demoMentors) {
    const mentor = await member(communityId, 'ENTHUSIAST', { name, email });
    await useCases.get(SaveMentorProfile).execute(mentor, profile);
    if (conflict) await useCases.get(DeclareConflict).execute(mentor, await organisation('ASSOCIATION', conflict));
  }
}

async function loadCohort(stage: DemoStage, projectIds: readonly string[]): Promise<Cohort> {
  const { useCases, coordinator } = stage;
  const schoolId = await stage.organisation('SCHOOL', 'CentraleSupélec');
  const teacher = await stage.member(schoolId, 'TEACHER', demoPeople.teacher);
  const cohort = await useCases.get(CreateCohort).execute(teacher, {
    idempotencyKey: 'demo-cohort',
    schoolId,
    name: 'Projets Tech for Good',
    academicYear: '2026-2027',
  });
  if (cohort.status === 'PREFERENCES_CLOSED' || cohort.status === 'ALLOCATED') return cohort;

  const cohortId = cohort.id;
  for (const projectId of projectIds) {
    const input = { idempotencyKey: `demo-offer-${projectId}`, projectId, cohortId };
    await useCases.get(OfferProject).execute(coordinator, input);
  }
  await useCases.get(ImportRoster).execute(teacher, { cohortId, file: await spreadsheet('roster.csv') });
  const transition = useCases.get(TransitionCohort);
  await transition.execute(teacher, { cohortId, verb: 'openPreferences' }).catch(ignoreIf('INVALID_TRANSITION'));
  await useCases.get(ImportBallots).execute(teacher, { cohortId, file: await spreadsheet('ballots.csv') });
  return transition.execute(teacher, { cohortId, verb: 'closePreferences' });
}
