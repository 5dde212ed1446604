import { Injectable } from '@nestjs/common';

import { CloseDueCalls } from '#libs/calls/use-cases/close-due-calls';
import type { EventPayload, JobName, JobPayload } from '#libs/jobs/job-catalogue';
import { ExecuteMatchingRun } from '#libs/matching-runs/use-cases/execute-matching-run';
import { DeliverNotification } from '#libs/notifications/use-cases/deliver-notification';
import { PlanNotifications } from '#libs/notifications/use-cases/plan-notifications';
import { CloseDuePreferences } from '#libs/schools/use-cases/close-due-preferences';

type Handlers = { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> };

/** Job name → use case. A job of the catalogue without a row here does not compile. */
@Injectable()
export class JobHandlers {
  private readonly table: Handlers;

  constructor(
    closeDueCalls: CloseDueCalls,
    closeDuePreferences: CloseDuePreferences,
    executeMatchingRun: ExecuteMatchingRun,
    planNotifications: PlanNotifications,
    deliverNotification: DeliverNotification,
  ) {
    // prettier-ignore
    this.table = {
      'matching-run.execute':  ({ subjectId }: EventPayload) => executeMatchingRun.execute(subjectId),
      'notification.plan':     (event: EventPayload) => planNotifications.execute(event),
      'notification.deliver':  (event: EventPayload) => deliverNotification.execute(event),
      'calls.close-due':       () => closeDueCalls.execute(),
      'preferences.close-due': () => closeDuePreferences.execute(),
    };
  }

  run<Name extends JobName>(name: Name, payload: JobPayload<Name>): Promise<void> {
    return this.table[name](payload);
  }
}
