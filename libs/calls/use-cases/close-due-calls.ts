import { Injectable } from '@nestjs/common';

import { CallForProjects } from '#libs/calls/call.entity';
import { recordCallEvent } from '#libs/calls/calls.events';
import { system } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';

/** Closes the calls whose time has come, by the database's clock. Run twice, it changes nothing more. */
@Injectable()
export class CloseDueCalls {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(): Promise<void> {
    await this.unitOfWork.run(system, 'call.close', async (work) => {
      const closed = await work.tx
        .createQueryBuilder()
        .update(CallForProjects)
        .set({ status: 'CLOSED', version: () => 'version + 1' })
        .where("status = 'OPEN' AND closes_at <= now()")
        .returning('id')
        .execute();

      const rows: { id: string }[] = closed.raw;
      for (const { id } of rows) recordCallEvent(work, 'call.close', id, { from: 'OPEN', to: 'CLOSED' });
    });
  }
}
