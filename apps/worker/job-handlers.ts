import { Injectable } from '@nestjs/common';

import { CloseDueCalls } from '#libs/calls/use-cases/close-due-calls';
import type { JobName, JobPayload } from '#libs/jobs/job-catalogue';

type Handlers = { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> };

/** Job name → use case. A job of the catalogue without a row here does not compile. */
@Injectable()
export class JobHandlers {
  private readonly table: Handlers;

  constructor(closeDueCalls: CloseDueCalls) {
    // prettier-ignore
    this.table = {
      'matching-run.execute':  () => Promise.resolve(),
      'notification.plan':     () => Promise.resolve(),
      'notification.deliver':  () => Promise.resolve(),
      'calls.close-due':       () => closeDueCalls.execute(),
      'preferences.close-due': () => Promise.resolve(),
    };
  }

  run<Name extends JobName>(name: Name, payload: JobPayload<Name>): Promise<void> {
    return this.table[name](payload);
  }
}
