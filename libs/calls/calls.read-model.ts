import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import type { CallStatus } from '#libs/calls/call-lifecycle';
import { visibleCalls } from '#libs/calls/call.policy';
import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { visibleNeeds } from '#libs/calls/need-submission.policy';
import type { Actor } from '#libs/identity/actor';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';

/** What decides on the actions of a call and of its needs, at the instant of the reading. */
export interface CallMoment {
  readonly id: string;
  readonly status: CallStatus;
  readonly closesAt: Date;
  readonly undecidedNeeds: number;
  readonly now: Date;
}

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

  callsByIds(actor: Actor, ids: readonly string[]): Promise<CallForProjects[]> {
    const { sql, parameters } = visibleCalls(actor);
    const query = this.database.manager.createQueryBuilder(CallForProjects, 'call').where(`(${sql})`, parameters);
    return query.andWhere('call.id = ANY(:ids)', { ids }).getMany();
  }

  needsByIds(actor: Actor, ids: readonly string[]): Promise<NeedSubmission[]> {
    const { sql, parameters } = visibleNeeds(actor);
    const query = this.database.manager.createQueryBuilder(NeedSubmission, 'need').where(`(${sql})`, parameters);
    return query.andWhere('need.id = ANY(:ids)', { ids }).getMany();
  }

  /** For the actions of calls that were read already: one query for all of them. */
  factsOf(callIds: readonly string[]): Promise<CallMoment[]> {
    return this.database.query(
      `SELECT call.id, call.status, call.closes_at AS "closesAt", now() AS now,
              (SELECT count(*)::int FROM need_submission need
                WHERE need.call_id = call.id AND need.status IN ('SUBMITTED', 'WAITLISTED')) AS "undecidedNeeds"
         FROM call_for_projects call WHERE call.id = ANY($1)`,
      [callIds],
    );
  }
}
