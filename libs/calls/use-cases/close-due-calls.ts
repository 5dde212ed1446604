import { Injectable } from '@nestjs/common';

import { recordCallEvent } from '#libs/calls/calls.events';
import { system } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';

/** Closes the calls whose time has come, by the database's clock. Run twice, it changes nothing more. */
@Injectable()
export class CloseDueCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<void> {
    await this.unitOfWork.run(system, 'call.close', async (work) => {
      const [rows] = await work.tx.query<[{ readonly id: string }[], number]>(
        `UPDATE call_for_projects SET status = 'CLOSED', version = version + 1
          WHERE status = 'OPEN' AND closes_at <= now() RETURNING id`,
      );
      for (const { id } of rows) recordCallEvent(work, 'call.close', id, { from: 'OPEN', to: 'CLOSED' });
    });
  }
}
