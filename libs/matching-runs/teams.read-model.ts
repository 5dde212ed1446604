import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { Team } from '#libs/matching-runs/team.entity';
import { visibleTeams } from '#libs/matching-runs/team.policy';
import { type Page, type PageRequest, plainPageOf } from '#libs/platform/database/page';
import { type ParentPage, plainPagesOf } from '#libs/platform/database/pages-of';
import { rethrow } from '#libs/platform/database/unavailable';

/** A member by name alone: a nonprofit reads this, and has no business with addresses and student numbers. */
export interface MemberName {
  readonly enrolmentId: string;
  readonly name: string;
}

export interface TeamWithMembers {
  readonly id: string;
  readonly runId: string;
  readonly projectId: string;
  readonly members: readonly MemberName[];
}

/** What is absent filters nothing. */
export interface TeamFilter {
  readonly projectId?: string | null | undefined;
}

/** Those who have left since are no longer in it. */
const members = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('enrolmentId', enrolment.id, 'name', student.name) ORDER BY student.name, enrolment.id)
    FROM team_member member
    JOIN enrolment ON enrolment.id = member.enrolment_id
    JOIN app_user student ON student.id = enrolment.user_id
   WHERE member.team_id = team.id AND enrolment.status <> 'WITHDRAWN'), '[]')`;

/** What may be read of teams, each with the names of its members. One statement each. */
@Injectable()
export class TeamsReadModel {
  constructor(private readonly database: DataSource) {}

  teams(actor: Actor, page: PageRequest, { projectId }: TeamFilter = {}): Promise<Page<TeamWithMembers>> {
    const query = this.visibleTo(actor);
    if (projectId) query.andWhere('team.project_id = :projectId', { projectId });
    return plainPageOf<TeamWithMembers>(query, page);
  }

  /** The same page of the teams of each of many runs. */
  teamsOfRuns(actor: Actor, runIds: readonly string[], page: PageRequest): Promise<ParentPage<TeamWithMembers>[]> {
    const parents = { ids: runIds, column: 'team.run_id', parentOf: ({ runId }: TeamWithMembers) => runId };
    return plainPagesOf(this.visibleTo(actor), parents, page);
  }

  /** Those of the teams that the actor may read, in no order. */
  teamsByIds(actor: Actor, ids: readonly string[]): Promise<readonly TeamWithMembers[]> {
    const query = this.visibleTo(actor).andWhere('team.id = ANY(:ids)', { ids });
    return query.getRawMany<TeamWithMembers>().catch(rethrow);
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Team> {
    const { sql, parameters } = visibleTeams(actor);
    return this.database.manager
      .createQueryBuilder(Team, 'team')
      .innerJoin('team.run', 'run')
      .innerJoin('run.cohort', 'cohort')
      .innerJoin('team.project', 'project')
      .select(['team.id AS id', 'team.run_id AS "runId"', 'team.project_id AS "projectId"'])
      .addSelect(members, 'members')
      .where(`(${sql})`, parameters);
  }
}
