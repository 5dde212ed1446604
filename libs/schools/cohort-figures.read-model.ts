import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { Project } from '#libs/projects/project.entity';
import { visibleProjects } from '#libs/projects/project.policy';
import { groupBy } from '#libs/schools/ballots/group-by';
import { visibleDemand } from '#libs/schools/cohort.policy';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { ProjectOffer } from '#libs/schools/project-offer.entity';

/** How much an offered project is wanted by the students who have not withdrawn. */
export interface ProjectDemand {
  readonly projectId: string;
  /** Students whose first choice it is, alone or tied. */
  readonly firstChoices: number;
  /** Students who list it at any rank. */
  readonly wishes: number;
}

/** What decides on the actions of a cohort, at the instant of the reading. */
export interface CohortMoment {
  readonly id: string;
  readonly students: number;
  readonly offers: number;
  readonly now: Date;
}

export interface NonRespondents {
  /** Of the cohort. */
  readonly id: string;
  readonly count: number;
}

export interface CohortDemand {
  /** Of the cohort. */
  readonly id: string;
  readonly projects: readonly ProjectDemand[];
}

interface DemandRow extends Omit<ProjectDemand, 'projectId'> {
  readonly cohortId: string;
  readonly projectId: string | null;
}

/** Figures of many cohorts at once, one statement each; a cohort whose figures the actor may not read is left out. */
@Injectable()
export class CohortFiguresReadModel {
  constructor(private readonly database: DataSource) {}

  /** For the actions of cohorts that were read already. */
  momentsOf(cohortIds: readonly string[]): Promise<CohortMoment[]> {
    return this.database.query<CohortMoment[]>(
      `SELECT cohort.id, now() AS now,
              (SELECT count(*)::int FROM enrolment
                WHERE enrolment.cohort_id = cohort.id AND enrolment.status <> 'WITHDRAWN') AS students,
              (SELECT count(*)::int FROM project_offer offer JOIN project ON project.id = offer.project_id
                WHERE offer.cohort_id = cohort.id AND project.status = 'PUBLISHED') AS offers
         FROM cohort WHERE cohort.id = ANY($1)`,
      [cohortIds],
    );
  }

  /** Students who have not withdrawn and have not submitted a ballot, not even an empty one. */
  nonRespondentsOf(actor: Actor, cohortIds: readonly string[]): Promise<NonRespondents[]> {
    const { sql, parameters } = visibleDemand(actor);
    return this.database.manager
      .createQueryBuilder(Cohort, 'cohort')
      .leftJoin(Enrolment, 'enrolment', "enrolment.cohort_id = cohort.id AND enrolment.status <> 'WITHDRAWN'")
      .leftJoin(PreferenceBallot, 'ballot', 'ballot.enrolment_id = enrolment.id')
      .select('cohort.id', 'id')
      .addSelect('(count(enrolment.id) - count(ballot.id))::int', 'count')
      .where(`(${sql})`, parameters)
      .andWhere('cohort.id = ANY(:cohortIds)', { cohortIds })
      .groupBy('cohort.id')
      .getRawMany<NonRespondents>();
  }

  /** The offered projects that the actor may read, the most wanted first. */
  async demandOf(actor: Actor, cohortIds: readonly string[]): Promise<CohortDemand[]> {
    const rows = groupBy(await this.demandRows(actor, cohortIds), ({ cohortId }) => cohortId);
    return [...rows].map(([id, offered]) => ({ id, projects: offered.flatMap(demandIn) }));
  }

  /** A cohort to which nothing is offered that the actor may read has one row without a project. */
  private demandRows(actor: Actor, cohortIds: readonly string[]): Promise<DemandRow[]> {
    const [figures, projects] = [visibleDemand(actor), visibleProjects(actor)];
    return this.database.manager
      .createQueryBuilder(Cohort, 'cohort')
      .leftJoin(ProjectOffer, 'offer', 'offer.cohort_id = cohort.id')
      .leftJoin(Project, 'project', `project.id = offer.project_id AND (${projects.sql})`, projects.parameters)
      .leftJoin(PreferenceItem, 'item', 'item.project_id = project.id')
      .leftJoin(PreferenceBallot, 'ballot', 'ballot.id = item.ballot_id')
      .leftJoin(Enrolment, 'enrolment', counted)
      .select('cohort.id', 'cohortId')
      .addSelect('project.id', 'projectId')
      .addSelect('(count(enrolment.id) FILTER (WHERE item.rank = 1))::int', 'firstChoices')
      .addSelect('count(enrolment.id)::int', 'wishes')
      .where(`(${figures.sql})`, figures.parameters)
      .andWhere('cohort.id = ANY(:cohortIds)', { cohortIds })
      .groupBy('cohort.id')
      .addGroupBy('project.id')
      .orderBy('"firstChoices"', 'DESC')
      .addOrderBy('wishes', 'DESC')
      .addOrderBy('project.id')
      .getRawMany<DemandRow>();
  }
}

function demandIn({ projectId, firstChoices, wishes }: DemandRow): ProjectDemand[] {
  return projectId === null ? [] : [{ projectId, firstChoices, wishes }];
}

const counted =
  "enrolment.id = ballot.enrolment_id AND enrolment.cohort_id = cohort.id AND enrolment.status <> 'WITHDRAWN'";
