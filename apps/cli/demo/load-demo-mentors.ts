import type { DemoEdition, DemoMentor } from './demo-edition.js';
import type { DemoStage } from './demo-stage.js';
import { DeclareConflict } from '#libs/mentors/use-cases/declare-conflict';
import { PauseMentoring } from '#libs/mentors/use-cases/pause-mentoring';
import { SaveMentorProfile } from '#libs/mentors/use-cases/save-mentor-profile';

/** Those who work for nobody in particular. */
const community = 'Communauté des Enthusiasts (fictive)';

export async function loadDemoMentors(stage: DemoStage, { mentors }: DemoEdition): Promise<void> {
  for (const mentor of mentors) await loadMentor(stage, mentor);
}

async function loadMentor({ useCases, organisation, member }: DemoStage, mentor: DemoMentor): Promise<void> {
  const { name, email, locale = 'fr', employer = community, conflict, isPaused, ...profile } = mentor;
  const actor = await member(await organisation('COMPANY', employer), 'ENTHUSIAST', { name, email, locale });
  await useCases.get(SaveMentorProfile).execute(actor, profile);
  if (conflict) await useCases.get(DeclareConflict).execute(actor, await organisation('ASSOCIATION', conflict));
  if (isPaused) await useCases.get(PauseMentoring).execute(actor, true);
}
