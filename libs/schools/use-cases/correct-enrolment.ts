import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { normaliseEmail } from '#libs/identity/email';
import { findOrCreateUsers } from '#libs/identity/find-or-create-users';
import { Membership } from '#libs/identity/membership.entity';
import { User } from '#libs/identity/user.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { mayImportInto } from '#libs/schools/cohort.policy';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { loadEnrolment } from '#libs/schools/load-enrolment';
import { problemOf } from '#libs/schools/roster/read-roster';
import { giveAccess } from '#libs/schools/roster/save-roster';
import { schoolErrors } from '#libs/schools/schools.errors';
import { recordEnrolmentEvent } from '#libs/schools/schools.events';

/** What is left out stays as it is. */
export interface EnrolmentCorrection {
  readonly enrolmentId: string;
  readonly email?: string | null | undefined;
  readonly studentNumber?: string | null | undefined;
  readonly skills?: readonly string[] | null | undefined;
  readonly term?: string | null | undefined;
}

/**
 * Mends what a roster said wrongly of a student. Another address gives the place to the person of that address and
 * invites them; nobody's account changes hands, so it is refused once the student has taken part. Throws
 * STUDENT_WITHDRAWN, ROSTER_FROZEN, ENROLMENT_CLAIMED, ALREADY_ENROLLED and the refusals of a row.
 */
@Injectable()
export class CorrectEnrolment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, correction: EnrolmentCorrection): Promise<Enrolment> {
    return this.unitOfWork.run(actor, 'enrolment.correct', async (work) => {
      const enrolment = await loadEnrolment(work, actor, correction.enrolmentId);
      if (!mayImportInto(actor, enrolment.cohort)) throw platformErrors.forbidden();
      if (enrolment.status === 'WITHDRAWN') throw schoolErrors.studentWithdrawn();
      if (enrolment.cohort.status === 'ALLOCATED') throw schoolErrors.rosterFrozen();

      const user = await work.tx.findOneByOrFail(User, { id: enrolment.userId });
      const email = normaliseEmail(correction.email ?? user.email);
      await mend(work, enrolment, { ...correction, email, name: user.name });
      const isMoved = email !== user.email;
      if (isMoved) await moveTo(work, enrolment, { ...user, email });

      await work.tx.save(enrolment);
      recordEnrolmentEvent(work, 'enrolment.correct', enrolment.id, { addressChanged: isMoved });
      if (isMoved) recordEnrolmentEvent(work, 'enrolment.invite', enrolment.id, { cohortId: enrolment.cohortId });
      return enrolment;
    });
  }
}

type Mending = EnrolmentCorrection & Pick<User, 'email' | 'name'>;

async function mend({ tx }: Work, enrolment: Enrolment, { email, name, ...said }: Mending): Promise<void> {
  const { cohortId, id } = enrolment;
  const studentNumber = said.studentNumber ?? enrolment.studentNumber;
  const skills = [...new Set(said.skills ?? enrolment.skills)];
  const facts = { studentNumber, skills, term: said.term ?? enrolment.term };

  const refusal = problemOf({ email, name, locale: 'fr', ...facts });
  if (refusal) throw schoolErrors.rowRefused(refusal);
  const isTaken = studentNumber !== null && (await tx.existsBy(Enrolment, { cohortId, studentNumber, id: Not(id) }));
  if (isTaken) throw schoolErrors.studentNumberTaken();
  Object.assign(enrolment, facts);
}

/** The place goes to another account; the old one keeps whatever else it has. */
async function moveTo(work: Work, enrolment: Enrolment, { email, name, locale, timeZone }: User): Promise<void> {
  const { cohort, cohortId, userId } = enrolment;
  if (enrolment.status !== 'INVITED') throw schoolErrors.enrolmentClaimed();
  const user = (await findOrCreateUsers(work, [{ email, name, locale, timeZone }])).get(email);
  if (!user) throw new Error('The person of the new address was neither found nor made');
  if (await work.tx.existsBy(Enrolment, { cohortId, userId: user.id })) throw schoolErrors.alreadyEnrolled();

  // What was mailed to the wrong address opens nothing any more.
  await work.tx.delete(EnrolmentInvitation, { enrolmentId: enrolment.id });
  await work.tx.delete(Membership, { userId, role: 'EXPLORER', scopeId: cohortId });
  enrolment.userId = user.id;
  enrolment.invitedAt = work.now;
  await giveAccess(work, cohort, [enrolment]);
}
