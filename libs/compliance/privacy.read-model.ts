import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import { DataExport } from '#libs/compliance/data-export.entity';
import { PrivacyRequest, type PrivacyRequestKind } from '#libs/compliance/privacy-request.entity';
import type { PrivacyRequestStatus } from '#libs/compliance/privacy-request-lifecycle';
import { visibleDataExports, visiblePrivacyRequests } from '#libs/compliance/privacy-request.policy';
import type { Actor } from '#libs/identity/actor';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { asUnavailable } from '#libs/platform/database/unavailable';

export interface PrivacyRequestFilter {
  readonly kind?: PrivacyRequestKind | undefined;
  readonly status?: PrivacyRequestStatus | undefined;
}

/** What decides on the actions of a privacy request. */
export interface PrivacyRequestMoment {
  readonly id: string;
  readonly userId: string;
  readonly kind: PrivacyRequestKind;
  readonly status: PrivacyRequestStatus;
  readonly leavesACoordinator: boolean;
}

/** What may be read of requests about personal data and of the copies that they led to, newest first. */
@Injectable()
export class PrivacyReadModel {
  constructor(private readonly database: DataSource) {}

  requests(
    actor: Actor,
    page: PageRequest,
    { kind, status }: PrivacyRequestFilter = {},
  ): Promise<Page<PrivacyRequest>> {
    const query = this.visibleRequests(actor);
    if (kind) query.andWhere('request.kind = :kind', { kind });
    if (status) query.andWhere('request.status = :status', { status });
    return pageOf(query, page, 'DESC');
  }

  exports(actor: Actor, page: PageRequest): Promise<Page<DataExport>> {
    return pageOf(this.visibleExports(actor), page, 'DESC');
  }

  /** Those of the requests that the actor may read, in no order. One statement. */
  requestsByIds(actor: Actor, ids: readonly string[]): Promise<PrivacyRequest[]> {
    return readable(this.visibleRequests(actor).andWhere('request.id = ANY(:ids)', { ids }));
  }

  /** Those of the copies that the actor may read, in no order. One statement. */
  exportsByIds(actor: Actor, ids: readonly string[]): Promise<DataExport[]> {
    return readable(this.visibleExports(actor).andWhere('data_export.id = ANY(:ids)', { ids }));
  }

  /** For the actions of requests that were read already: one query for all of them. */
  async factsOf(requestIds: readonly string[]): Promise<PrivacyRequestMoment[]> {
    try {
      return await this.database.query(
        `SELECT request.id, request.user_id AS "userId", request.kind, request.status,
                NOT EXISTS (SELECT 1 FROM membership WHERE role = 'COORDINATOR' AND user_id = request.user_id)
                OR EXISTS (SELECT 1 FROM membership WHERE role = 'COORDINATOR' AND user_id <> request.user_id)
                AS "leavesACoordinator"
           FROM privacy_request request WHERE request.id = ANY($1)`,
        [requestIds],
      );
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  private visibleRequests(actor: Actor): SelectQueryBuilder<PrivacyRequest> {
    const { sql, parameters } = visiblePrivacyRequests(actor);
    return this.database.manager.createQueryBuilder(PrivacyRequest, 'request').where(`(${sql})`, parameters);
  }

  private visibleExports(actor: Actor): SelectQueryBuilder<DataExport> {
    const { sql, parameters } = visibleDataExports(actor);
    return this.database.manager.createQueryBuilder(DataExport, 'data_export').where(`(${sql})`, parameters);
  }
}

async function readable<Row extends PrivacyRequest | DataExport>(query: SelectQueryBuilder<Row>): Promise<Row[]> {
  try {
    return await query.getMany();
  } catch (error) {
    throw asUnavailable(error);
  }
}
