import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';

import { system } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { Cohort } from '#libs/schools/cohort.entity';
import { recordCohortEvent } from '#libs/schools/schools.events';

/** Closes the preferences whose time has come, by the database's clock. Run twice, it changes nothing more. */
@Injectable()
export class CloseDuePreferences {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<void> {
    await this.unitOfWork.run(system, 'cohort.closePreferences', async (work) => {
      const due = await work.tx.find(Cohort, {
        where: { status: 'PREFERENCES_OPEN', preferencesCloseAt: LessThanOrEqual(work.now) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      if (due.length === 0) return;

      await work.tx.update(Cohort, { id: In(due.map(({ id }) => id)) }, { status: 'PREFERENCES_CLOSED' });
      const change = { from: 'PREFERENCES_OPEN', to: 'PREFERENCES_CLOSED' };
      for (const { id } of due) recordCohortEvent(work, 'cohort.closePreferences', id, change);
    });
  }
}
