import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import { visibleCalls } from '#libs/calls/call.policy';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { visibleNeeds } from '#libs/calls/need-submission.policy';
import type { Actor } from '#libs/identity/actor';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';

/** What may be read of calls and needs, newest first. */
@Injectable()
export class CallsReadModel {
  constructor(private readonly database: DataSource) {}

  calls(actor: Actor, page: PageRequest, { openOnly = false } = {}): Promise<Page<CallForProjects>> {
    const { sql, parameters } = visibleCalls(actor);
    const query = this.database.manager.createQueryBuilder(CallForProjects, 'call').where(`(${sql})`, parameters);
    if (openOnly) query.andWhere("call.status = 'OPEN' AND call.closes_at > now()");
    return pageOf(query, page, 'DESC');
  }

  needs(actor: Actor, page: PageRequest, callId?: string): Promise<Page<NeedSubmission>> {
    const { sql, parameters } = visibleNeeds(actor);
    const query = this.database.manager.createQueryBuilder(NeedSubmission, 'need').where(`(${sql})`, parameters);
    if (callId) query.andWhere('need.call_id = :callId', { callId });
    return pageOf(query, page, 'DESC');
  }
}
