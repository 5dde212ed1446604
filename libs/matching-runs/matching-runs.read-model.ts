import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import type { User } from '#libs/identity/user.entity';
import { Assignment } from '#libs/matching-runs/assignment.entity';
import { visibleAssignments } from '#libs/matching-runs/assignment.policy';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { visibleRuns } from '#libs/matching-runs/matching-run.policy';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { asUnavailable } from '#libs/platform/database/unavailable';
import type { Cohort } from '#libs/schools/cohort.entity';

/**
 * A run without what it was computed from and what came out, which may be large. As it is read here, it bears its
 * cohort and the names of who asked for it and who decided.
 */
export type RunSummary = Omit<MatchingRun, 'snapshot' | 'outcome' | Joined> & {
  readonly cohort?: Cohort;
  readonly requestedBy?: Pick<User, 'id' | 'name'>;
  readonly decidedBy?: Pick<User, 'id' | 'name'> | null;
};

type Joined = 'cohort' | 'requestedBy' | 'decidedBy';
const large: ReadonlySet<string> = new Set(['snapshot', 'outcome'] satisfies (keyof MatchingRun)[]);

/** What may be read of runs, newest first, and of the places that they gave. */
@Injectable()
export class MatchingRunsReadModel {
  constructor(private readonly database: DataSource) {}

  runs(actor: Actor, page: PageRequest, cohortId?: string): Promise<Page<RunSummary>> {
    const query = this.visibleRuns(actor);
    if (cohortId) query.andWhere('run.cohort_id = :cohortId', { cohortId });
    return pageOf(query, page, 'DESC');
  }

  /** Those of the runs that the actor may read, in no order. One statement. */
  runsByIds(actor: Actor, ids: readonly string[]): Promise<readonly RunSummary[]> {
    return rowsOf(this.visibleRuns(actor).andWhere('run.id = ANY(:ids)', { ids }));
  }

  /**
   * The places that the latest published runs gave to students, in no order, each with its student and project; absent
   * are those without one, or that the actor may not read. One statement.
   */
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
    const columns = this.database.getMetadata(MatchingRun).columns.map(({ propertyName }) => propertyName);
    return this.database.manager
      .createQueryBuilder(MatchingRun, 'run')
      .select(columns.filter((name) => !large.has(name)).map((name) => `run.${name}`))
      .innerJoinAndSelect('run.cohort', 'cohort')
      .innerJoin('run.requestedBy', 'requester')
      .leftJoin('run.decidedBy', 'decider')
      .addSelect(['requester.id', 'requester.name', 'decider.id', 'decider.name'])
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
