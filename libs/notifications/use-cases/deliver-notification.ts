import { Injectable } from '@nestjs/common';

import { closeAttempt } from '#libs/notifications/close-attempt';
import type { SendingResult } from '#libs/notifications/sending-result';
import { takeForSending, type TakenMail } from '#libs/notifications/take-for-sending';
import type { EventReference } from '#libs/notifications/use-cases/plan-notifications';
import { system } from '#libs/identity/actor';
import { Environment } from '#libs/platform/config/environment';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Mailer, MailRefusal } from '#libs/platform/mail/mailer.port';

/**
 * Hands one notification to the mail server, in three steps: the row becomes SENDING and commits; the mail leaves,
 * outside any transaction; the row becomes SENT after the server's 250. A sender that dies in between leaves SENDING
 * behind, and the mail goes out again under the same Message-ID.
 * Throws TRY_AGAIN when it is worth another try later: the job is then run again.
 */
@Injectable()
export class DeliverNotification {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly environment: Environment,
  ) {}

  async execute({ subjectId }: EventReference): Promise<void> {
    const taken = await this.unitOfWork.run(system, 'notification.send', (work) =>
      takeForSending(work, subjectId, this.environment),
    );
    if (!taken) return;

    const result = await this.send(taken);

    const status = await this.unitOfWork.run(system, 'notification.confirm', (work) =>
      closeAttempt(work, { notificationId: subjectId, startedAt: taken.startedAt, result }),
    );
    if (status === 'PENDING') throw platformErrors.unavailable();
  }

  private async send({ mail }: TakenMail): Promise<SendingResult> {
    try {
      await this.mailer.send(mail);
      return { outcome: 'SENT', error: null };
    } catch (error) {
      const isPermanent = error instanceof MailRefusal && error.isPermanent;
      return {
        outcome: isPermanent ? 'REFUSED' : 'RETRY',
        error: error instanceof Error ? error.message : String(error),
        isAddressRefused: error instanceof MailRefusal && error.isAddressRefused,
      };
    }
  }
}
