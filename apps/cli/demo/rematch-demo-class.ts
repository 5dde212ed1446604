import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { demoActor } from './demo-actors.js';
import { demoPeople } from './demo-people.js';
import { ignoreIf } from './demo-stage.js';
import type { DemoClass } from './demo-story.js';
import type { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { RequestRematch } from '#libs/matching-runs/use-cases/request-rematch';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { WithdrawEnrolment } from '#libs/schools/use-cases/withdraw-enrolment';

/** Somebody leaves after the publication, and the places of the others are looked at again. */
export async function askForRematch(
  useCases: INestApplicationContext,
  { cohort, story }: DemoClass,
): Promise<MatchingRun | null> {
  if (story.leaves === undefined) return null;
  const coordinator = await demoActor(useCases, demoPeople.coordinator.email);
  const where = { cohortId: cohort.id, user: { email: story.leaves } };
  const { id: enrolmentId } = await useCases.get(DataSource).manager.findOneOrFail(Enrolment, { where });
  const leaving = { enrolmentId, reason: 'CHANGED_COURSE' as const };
  await useCases.get(WithdrawEnrolment).execute(coordinator, leaving).catch(ignoreIf('INVALID_TRANSITION'));
  return useCases.get(RequestRematch).execute(coordinator, {
    idempotencyKey: `demo-rematch-${cohort.id}`,
    cohortId: cohort.id,
    policy: 'SAME_OBJECTIVE_FEWEST_MOVES',
    decisions: [],
    groups: [],
  });
}
