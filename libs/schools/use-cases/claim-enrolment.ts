import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor, PersonActor } from '#libs/identity/actor';
import { hashSecret } from '#libs/identity/secret-hash';
import { User } from '#libs/identity/user.entity';
import { asUnavailable } from '#libs/platform/database/unavailable';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';
import type { Enrolment } from '#libs/schools/enrolment.entity';
import { enrolmentLifecycle } from '#libs/schools/enrolment-lifecycle';
import { enrolmentSituation } from '#libs/schools/enrolment-situation';
import { loadEnrolment } from '#libs/schools/load-enrolment';
import { recordEnrolmentEvent } from '#libs/schools/schools.events';
import { schoolErrors } from '#libs/schools/schools.errors';

/** The place that was claimed, and where its student can be mailed a way to sign in. */
export interface ClaimedEnrolment {
  readonly enrolment: Enrolment;
  readonly email: string;
}

/** A living invitation: not used, not over its time, and to a place that its student has not left. */
const living = `invitation.token_hash = $1 AND invitation.used_at IS NULL AND invitation.expires_at > now()
  AND EXISTS (SELECT FROM enrolment
               WHERE enrolment.id = invitation.enrolment_id AND enrolment.status <> 'WITHDRAWN')`;

/**
 * Claims the one place that an invitation was mailed for. The token proves the mailbox of that student and opens no
 * session: signing in stays as short-lived as it is. Throws INVITATION_REFUSED, the same for a token that is used,
 * over its time, replaced or made up, and for a person whose place it is not.
 */
@Injectable()
export class ClaimEnrolment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: DataSource,
  ) {}

  /** Whether the place could be claimed now. Changes nothing, so that a mail scanner may ask. */
  async isAlive(token: string): Promise<boolean> {
    try {
      const sql = `SELECT FROM enrolment_invitation invitation WHERE ${living}`;
      return (await this.database.query<object[]>(sql, [hashSecret(token)])).length > 0;
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  execute(actor: Actor, token: string): Promise<ClaimedEnrolment> {
    return this.unitOfWork.run(actor, 'enrolment.activate', async (work) => {
      const { enrolmentId, student } = await useUp(work, token);
      if (actor.kind === 'person' && actor.id !== student.id) throw schoolErrors.invitationRefused();

      const enrolment = await loadEnrolment(work, student, enrolmentId);
      if (enrolment.status === 'INVITED') await activate(work, student, enrolment);
      return { enrolment, email: student.email };
    });
  }
}

type Student = PersonActor & { readonly email: string };

/** Two claims at once wait for each other here, and the second finds the invitation used. */
async function useUp(
  { tx }: Work,
  token: string,
): Promise<{ readonly enrolmentId: string; readonly student: Student }> {
  const [rows] = await tx.query<[{ readonly enrolment_id: string }[], number]>(
    `UPDATE enrolment_invitation invitation SET used_at = now() WHERE ${living} RETURNING invitation.enrolment_id`,
    [hashSecret(token)],
  );
  const enrolmentId = rows[0]?.enrolment_id;
  if (!enrolmentId) throw schoolErrors.invitationRefused();

  const { enrolment } = await tx.findOneOrFail(EnrolmentInvitation, {
    where: { enrolmentId },
    relations: { enrolment: true },
  });
  const { id, email, locale, timeZone } = await tx.findOneByOrFail(User, { id: enrolment.userId });
  const student = { kind: 'person', id, sessionId: '', locale, timeZone, memberships: [], email } as const;
  return { enrolmentId, student };
}

/** An invited student who already sent a ballot is active, and stays so. */
async function activate(work: Work, student: Student, enrolment: Enrolment): Promise<void> {
  const from = enrolment.status;
  enrolment.status = nextStatus(enrolmentLifecycle, 'activate', enrolmentSituation(student, enrolment));
  await work.tx.save(enrolment);
  recordEnrolmentEvent(work, 'enrolment.activate', enrolment.id, { from, to: enrolment.status });
}
