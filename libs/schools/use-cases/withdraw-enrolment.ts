import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { Membership } from '#libs/identity/membership.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import type { Enrolment, WithdrawalReason } from '#libs/schools/enrolment.entity';
import { enrolmentLifecycle } from '#libs/schools/enrolment-lifecycle';
import { enrolmentSituation } from '#libs/schools/enrolment-situation';
import { loadEnrolment } from '#libs/schools/load-enrolment';
import { recordEnrolmentEvent } from '#libs/schools/schools.events';

export interface EnrolmentWithdrawal {
  readonly enrolmentId: string;
  readonly reason: WithdrawalReason;
}

/** Takes a student out of a cohort. The ballot is kept but no longer counts, and the cohort is closed to them. */
@Injectable()
export class WithdrawEnrolment {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { enrolmentId, reason }: EnrolmentWithdrawal): Promise<Enrolment> {
    return this.unitOfWork.run(actor, 'enrolment.withdraw', async (work) => {
      const enrolment = await loadEnrolment(work, actor, enrolmentId);

      const from = enrolment.status;
      enrolment.status = nextStatus(enrolmentLifecycle, 'withdraw', enrolmentSituation(actor, enrolment));
      enrolment.withdrawalReason = reason;

      const { userId, cohortId } = enrolment;
      await work.tx.delete(Membership, { userId, role: 'EXPLORER', scopeId: cohortId });
      await work.tx.save(enrolment);
      recordEnrolmentEvent(work, 'enrolment.withdraw', enrolment.id, { from, to: enrolment.status, reason });
      return enrolment;
    });
  }
}
