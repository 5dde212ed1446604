import { Injectable } from '@nestjs/common';

import type { EventJobName, EventPayload } from '#libs/jobs/job-catalogue';
import { GiveUpMatchingRun } from '#libs/matching-runs/use-cases/give-up-matching-run';
import { GiveUpNotification } from '#libs/notifications/use-cases/give-up-notification';

type Abandon = (payload: EventPayload, reason: string) => Promise<void>;

/** What is done for a job that has failed for good, so that nothing waits for ever on a job that no longer exists. */
@Injectable()
export class AbandonedJobs {
  private readonly table: Readonly<Partial<Record<EventJobName, Abandon>>>;

  constructor(giveUpNotification: GiveUpNotification, giveUpMatchingRun: GiveUpMatchingRun) {
    this.table = {
      'notification.deliver': (payload, reason) => giveUpNotification.execute(payload, reason),
      'matching-run.execute': ({ subjectId }) => giveUpMatchingRun.execute(subjectId),
    };
  }

  async abandon(name: EventJobName, payload: EventPayload, reason: string): Promise<void> {
    await this.table[name]?.(payload, reason);
  }
}
