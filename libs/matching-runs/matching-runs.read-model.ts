import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { visibleAssignments } from '#libs/matching-runs/assignment.policy';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { visibleRuns } from '#libs/matching-runs/matching-run.policy';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { asUnavailable } from '#libs/platform/database/unavailable';
import { platformErrors } from '#libs/platform/errors/platform.errors';

/** What may be read of runs, newest first, and of the places that they gave. */
@Injectable()
export class MatchingRunsReadModel {
  constructor(private readonly database: DataSource) {}

  runs(actor: Actor, page: PageRequest, cohortId?: string): Promise<Page<MatchingRun>> {
    const query = this.visibleRuns(actor);
    if (cohortId) query.andWhere('run.cohort_id = :cohortId', { cohortId });
    return pageOf(query, page, 'DESC');
  }

  /** Those of the runs that the actor may read, in no order. One statement. */
  runsByIds(actor: Actor, ids: readonly string[]): Promise<readonly MatchingRun[]> {
    return rowsOf(this.visibleRuns(actor).andWhere('run.id = ANY(:ids)', { ids }));
  }

  /** Throws NOT_FOUND for a run that the actor may not read. */
  async run(actor: Actor, id: string): Promise<MatchingRun> {
    const run = await rowsOf(this.visibleRuns(actor).andWhere('run.id = :id', { id }));
    if (!run[0]) throw platformErrors.notFound('MatchingRun');
    return run[0];
  }

  /** The places that a run gave, with the student and the project of each. */
  assignments(actor: Actor, runId: string, page: PageRequest): Promise<Page<Assignment>> {
    return pageOf(this.visibleAssignments(actor).andWhere('run.id = :runId', { runId }), page);
  }

  /** The place that the latest published run gave a student; null before, and for those who may not read it. */
  async assignmentOf(actor: Actor, enrolmentId: string): Promise<Assignment | null> {
    const [assignment] = await this.assignmentsOf(actor, [enrolmentId]);
    return assignment ?? null;
  }

  /** The same for many students, in no order; absent are those without. One statement. */
  assignmentsOf(actor: Actor, enrolmentIds: readonly string[]): Promise<readonly Assignment[]> {
    const query = this.visibleAssignments(actor)
      .andWhere("run.status = 'PUBLISHED' AND enrolment.id = ANY(:enrolmentIds)", { enrolmentIds })
      .distinctOn(['assignment.enrolmentId'])
      .orderBy('assignment.enrolmentId')
      .addOrderBy('run.publishedAt', 'DESC');
    return rowsOf(query);
  }

  /** Those of the places that the actor may read, of any published run, in no order. One statement. */
  assignmentsByIds(actor: Actor, ids: readonly string[]): Promise<readonly Assignment[]> {
    return rowsOf(this.visibleAssignments(actor).andWhere('assignment.id = ANY(:ids)', { ids }));
  }

  private visibleRuns(actor: Actor): SelectQueryBuilder<MatchingRun> {
    const { sql, parameters } = visibleRuns(actor);
    return this.database.manager
      .createQueryBuilder(MatchingRun, 'run')
      .innerJoin('run.cohort', 'cohort')
      .where(`(${sql})`, parameters);
  }

  private visibleAssignments(actor: Actor): SelectQueryBuilder<Assignment> {
    const { sql, parameters } = visibleAssignments(actor);
    return this.database.manager
      .createQueryBuilder(Assignment, 'assignment')
      .innerJoin('assignment.run', 'run')
      .innerJoin('run.cohort', 'cohort')
      .innerJoinAndSelect('assignment.enrolment', 'enrolment')
      .innerJoinAndSelect('enrolment.user', 'student')
      .leftJoinAndSelect('assignment.project', 'project')
      .where(`(${sql})`, parameters);
  }
}

async function rowsOf<Row extends object>(query: SelectQueryBuilder<Row>): Promise<Row[]> {
  try {
    return await query.getMany();
  } catch (error) {
    throw asUnavailable(error);
  }
}
