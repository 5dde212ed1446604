import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { TeamMember } from '#libs/matching-runs/team-member.entity';
import { Team } from '#libs/matching-runs/team.entity';
import { visibleTeams } from '#libs/matching-runs/team.policy';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { pagesOf, type ParentPage } from '#libs/platform/database/pages-of';
import { asUnavailable } from '#libs/platform/database/unavailable';

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

interface MemberRow extends MemberName {
  readonly teamId: string;
}

/** What may be read of teams. */
@Injectable()
export class TeamsReadModel {
  constructor(private readonly database: DataSource) {}

  /** A page of teams with the names of their members. */
  async teams(actor: Actor, page: PageRequest, { projectId }: TeamFilter = {}): Promise<Page<TeamWithMembers>> {
    const query = this.visibleTo(actor);
    if (projectId) query.andWhere('team.project_id = :projectId', { projectId });
    const { rows, hasNextPage } = await pageOf(query, page);
    return { rows: await this.withMembers(rows), hasNextPage };
  }

  /** The same page of the teams of each of many runs, with the names of their members. Two statements. */
  async teamsOfRuns(
    actor: Actor,
    runIds: readonly string[],
    page: PageRequest,
  ): Promise<ParentPage<TeamWithMembers>[]> {
    const parents = { ids: runIds, column: 'team.run_id', parentOf: ({ runId }: Team) => runId };
    const pages = await pagesOf(this.visibleTo(actor), parents, page);
    const teams = await this.withMembers(pages.flatMap(({ page: { rows } }) => rows));
    return pages.map(({ id, page: { hasNextPage } }) => ({
      id,
      page: { rows: teams.filter(({ runId }) => runId === id), hasNextPage },
    }));
  }

  /** Those of the teams that the actor may read, in no order. */
  async teamsByIds(actor: Actor, ids: readonly string[]): Promise<readonly TeamWithMembers[]> {
    const query = this.visibleTo(actor).andWhere('team.id = ANY(:ids)', { ids });
    return this.withMembers(
      await query.getMany().catch((error: unknown) => {
        throw asUnavailable(error);
      }),
    );
  }

  private async withMembers(teams: readonly Team[]): Promise<readonly TeamWithMembers[]> {
    const members = await this.membersOf(teams.map(({ id }) => id));
    return teams.map((team) => withMembers(team, members));
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Team> {
    const { sql, parameters } = visibleTeams(actor);
    return this.database.manager
      .createQueryBuilder(Team, 'team')
      .innerJoin('team.run', 'run')
      .innerJoin('run.cohort', 'cohort')
      .innerJoin('team.project', 'project')
      .where(`(${sql})`, parameters);
  }

  private async membersOf(teamIds: readonly string[]): Promise<MemberRow[]> {
    if (teamIds.length === 0) return [];
    try {
      return await this.database.manager
        .createQueryBuilder(TeamMember, 'member')
        .innerJoin('member.enrolment', 'enrolment')
        .innerJoin('enrolment.user', 'student')
        .where('member.team_id = ANY(:teamIds)', { teamIds })
        .select(['member.team_id AS "teamId"', 'member.enrolment_id AS "enrolmentId"', 'student.name AS name'])
        .orderBy('student.name')
        .addOrderBy('member.enrolment_id')
        .getRawMany<MemberRow>();
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}

function withMembers({ id, runId, projectId }: Team, members: readonly MemberRow[]): TeamWithMembers {
  const own = members.filter(({ teamId }) => teamId === id);
  return { id, runId, projectId, members: own.map(({ enrolmentId, name }) => ({ enrolmentId, name })) };
}
