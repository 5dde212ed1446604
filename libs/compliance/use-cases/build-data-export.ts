import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { DataExport, type ExportDocument } from '#libs/compliance/data-export.entity';
import { exportPage } from '#libs/compliance/export-page';
import { loadPrivacyRequest } from '#libs/compliance/load-privacy-request';
import { movePrivacyRequest } from '#libs/compliance/move-privacy-request';
import { system } from '#libs/identity/actor';
import { User } from '#libs/identity/user.entity';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import { type PersonalData, PersonalDataHolders, type PersonalRecords } from '#libs/platform/privacy/personal-data';

/**
 * Gathers what every context holds about the person who asked for a copy, and keeps it for them. All or nothing, and
 * once: a request that is done, or that asks for something else, is left alone.
 */
@Injectable()
export class BuildDataExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holders: PersonalDataHolders,
  ) {}

  execute(requestId: string): Promise<void> {
    return this.unitOfWork.run(system, 'privacy-request.finish', async (work) => {
      const request = await loadPrivacyRequest(work, system, requestId);
      if (request.kind !== 'EXPORT' || request.status !== 'VERIFIED') return;

      await movePrivacyRequest(work, system, { request, verb: 'start' });
      const person = await work.tx.findOneByOrFail(User, { id: request.userId });
      const sections = await gather(work.tx, this.holders.all, person.id);
      const document: ExportDocument = { version: 1, builtAt: work.now.toISOString(), sections };
      const html = exportPage(document, person);
      const { userId } = request;

      await work.tx.save(DataExport, { id: newId(), requestId, userId, document, html });
      await movePrivacyRequest(work, system, { request, verb: 'finish' });
    });
  }
}

async function gather(
  tx: EntityManager,
  holders: readonly PersonalData[],
  personId: string,
): Promise<Record<string, PersonalRecords>> {
  const sections: Record<string, PersonalRecords> = {};
  for (const [name, sql] of holders.flatMap((holder) => Object.entries(holder.sections))) {
    sections[name] = await tx.query<PersonalRecords>(sql, [personId]);
  }
  return sections;
}
