import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { erasePerson } from '#libs/compliance/erase-person';
import { isAwaited } from '#libs/compliance/is-awaited';
import { loadPrivacyRequest } from '#libs/compliance/load-privacy-request';
import { movePrivacyRequest } from '#libs/compliance/move-privacy-request';
import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { system } from '#libs/identity/actor';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { asUnavailable } from '#libs/platform/database/unavailable';
import { PersonalDataHolders } from '#libs/platform/privacy/personal-data';

/**
 * Carries out every erasure that a coordinator confirmed, one transaction each: everything or nothing, so that a
 * worker killed in the middle leaves it to the next. Waits, for a day at most, until the person has been told.
 */
@Injectable()
export class EraseApprovedPeople {
  private readonly logger = new Logger(EraseApprovedPeople.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: DataSource,
    private readonly holders: PersonalDataHolders,
  ) {}

  async execute(): Promise<void> {
    for (const id of await this.approved()) {
      try {
        await this.erase(id);
      } catch (error) {
        // One that cannot be carried out now must not hold up the others; the clock tries it again.
        this.logger.error(`Erasure ${id} waits: ${error instanceof Error ? error.name : 'unknown'}`);
      }
    }
  }

  private async approved(): Promise<string[]> {
    try {
      const where = { kind: 'ERASURE' as const, status: 'RUNNING' as const };
      const rows = await this.database.manager.find(PrivacyRequest, {
        select: { id: true },
        where,
        order: { id: 'ASC' },
      });
      return rows.map(({ id }) => id);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private erase(id: string): Promise<void> {
    return this.unitOfWork.run(system, 'privacy-request.finish', async (work) => {
      const request = await loadPrivacyRequest(work, system, id);
      if (request.status !== 'RUNNING') return;
      if (await isAwaited(work, request, this.holders.all)) return;

      await erasePerson(work, request.userId, this.holders.all);
      await movePrivacyRequest(work, system, { request, verb: 'finish' });
    });
  }
}
