import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import { visibleAuditEntries } from '#libs/compliance/audit-entry.policy';
import type { Actor } from '#libs/identity/actor';
import { AuditEntry, type AuditOutcome } from '#libs/platform/audit/audit-entry.entity';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { asUnavailable } from '#libs/platform/database/unavailable';

export interface AuditFilter {
  readonly subjectId?: string | undefined;
  readonly outcome?: AuditOutcome | undefined;
}

/** What may be read of who did what, newest first. */
@Injectable()
export class ComplianceReadModel {
  constructor(private readonly database: DataSource) {}

  auditEntries(actor: Actor, page: PageRequest, { subjectId, outcome }: AuditFilter = {}): Promise<Page<AuditEntry>> {
    const query = this.visibleTo(actor);
    if (subjectId) query.andWhere('entry.subject_id = :subjectId', { subjectId });
    if (outcome) query.andWhere('entry.outcome = :outcome', { outcome });
    return pageOf(query, page, 'DESC');
  }

  /** Those of the entries that the actor may read, in no order. One statement. */
  async entriesByIds(actor: Actor, ids: readonly string[]): Promise<readonly AuditEntry[]> {
    try {
      return await this.visibleTo(actor).andWhere('entry.id = ANY(:ids)', { ids }).getMany();
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<AuditEntry> {
    const { sql, parameters } = visibleAuditEntries(actor);
    return this.database.manager.createQueryBuilder(AuditEntry, 'entry').where(`(${sql})`, parameters);
  }
}
