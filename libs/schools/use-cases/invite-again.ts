import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { mayImportInto } from '#libs/schools/cohort.policy';
import type { Enrolment } from '#libs/schools/enrolment.entity';
import { loadEnrolment } from '#libs/schools/load-enrolment';
import { schoolErrors } from '#libs/schools/schools.errors';
import { recordEnrolmentEvent } from '#libs/schools/schools.events';

/** A student is not written to more often than this. */
export const restMinutes = 10;

/** Sends the invitation once more to a student who has not taken part yet; the reminders begin anew. */
@Injectable()
export class InviteAgain {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws ENROLMENT_CLAIMED, ROSTER_FROZEN, and INVITED_RECENTLY within ten minutes of the last invitation. */
  execute(actor: Actor, enrolmentId: string): Promise<Enrolment> {
    return this.unitOfWork.run(actor, 'enrolment.invite', async (work) => {
      const enrolment = await loadEnrolment(work, actor, enrolmentId);
      if (!mayImportInto(actor, enrolment.cohort)) throw platformErrors.forbidden();
      if (enrolment.status !== 'INVITED') throw schoolErrors.enrolmentClaimed();
      if (enrolment.cohort.status === 'ALLOCATED') throw schoolErrors.rosterFrozen();
      const restsUntil = enrolment.invitedAt.getTime() + restMinutes * 60_000;
      if (work.now.getTime() < restsUntil) throw schoolErrors.invitedRecently(restMinutes);

      enrolment.invitedAt = work.now;
      await work.tx.save(enrolment);
      recordEnrolmentEvent(work, 'enrolment.invite', enrolment.id, { cohortId: enrolment.cohortId });
      return enrolment;
    });
  }
}
