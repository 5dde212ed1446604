import { Injectable } from '@nestjs/common';

import { CloseDueCalls } from '#libs/calls/use-cases/close-due-calls';
import { BuildDataExport } from '#libs/compliance/use-cases/build-data-export';
import { EraseApprovedPeople } from '#libs/compliance/use-cases/erase-approved-people';
import type { EventPayload, JobName, JobPayload } from '#libs/jobs/job-catalogue';
import { ExecuteMatchingRun } from '#libs/matching-runs/use-cases/execute-matching-run';
import { DeliverNotification } from '#libs/notifications/use-cases/deliver-notification';
import { PlanNotifications } from '#libs/notifications/use-cases/plan-notifications';
import { SendDueReminders } from '#libs/notifications/use-cases/send-due-reminders';
import { CloseDuePreferences } from '#libs/schools/use-cases/close-due-preferences';
import { SealAudit } from '#libs/platform/audit/seal-audit';

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
    sendDueReminders: SendDueReminders,
    buildDataExport: BuildDataExport,
    eraseApprovedPeople: EraseApprovedPeople,
    sealAudit: SealAudit,
  ) {
    // prettier-ignore
    this.table = {
      'privacy.export':        ({ subjectId }: EventPayload) => buildDataExport.execute(subjectId),
      'privacy.erase-approved': () => eraseApprovedPeople.execute(),
      'audit.seal':            () => sealAudit.execute().then(() => undefined),
      'matching-run.execute':  ({ subjectId }: EventPayload) => executeMatchingRun.execute(subjectId),
      'notification.plan':     (event: EventPayload) => planNotifications.execute(event),
      'notification.deliver':  (event: EventPayload) => deliverNotification.execute(event),
      'calls.close-due':       () => closeDueCalls.execute(),
      'preferences.close-due': () => closeDuePreferences.execute(),
      'reminders.send-due':    () => sendDueReminders.execute(),
    };
  }

  run<Name extends JobName>(name: Name, payload: JobPayload<Name>): Promise<void> {
    return this.table[name](payload);
  }
}
