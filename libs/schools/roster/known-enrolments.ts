import type { Work } from '#libs/platform/database/unit-of-work';
import { Enrolment } from '#libs/schools/enrolment.entity';
import type { KnownEnrolment } from '#libs/schools/roster/plan-roster';

/** Everybody in the cohort, in one statement, however many they are. */
export async function knownEnrolments({ tx }: Work, cohortId: string): Promise<KnownEnrolment[]> {
  const enrolments = await tx.find(Enrolment, { where: { cohortId }, relations: { user: true } });
  return enrolments.map(({ user, ...enrolment }) => ({ ...enrolment, email: user.email }));
}
