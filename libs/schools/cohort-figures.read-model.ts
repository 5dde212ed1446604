import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { groupBy } from '#libs/schools/ballots/group-by';
import { visibleDemand } from '#libs/schools/cohort.policy';
import { Cohort } from '#libs/schools/cohort.entity';
import type { ProjectDemand } from '#libs/schools/demand.read-model';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { ProjectOffer } from '#libs/schools/project-offer.entity';
import { visibleOffers } from '#libs/schools/project-offer.policy';

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

interface DemandRow extends ProjectDemand {
  readonly cohortId: string;
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
    return [...rows].map(([id, projects]) => ({ id, projects }));
  }

  private demandRows(actor: Actor, cohortIds: readonly string[]): Promise<DemandRow[]> {
    const [figures, offers] = [visibleDemand(actor), visibleOffers(actor)];
    return this.database.manager
      .createQueryBuilder(ProjectOffer, 'offer')
      .innerJoin('offer.cohort', 'cohort')
      .innerJoin('offer.project', 'project')
      .leftJoin(PreferenceItem, 'item', 'item.project_id = offer.project_id')
      .leftJoin(PreferenceBallot, 'ballot', 'ballot.id = item.ballot_id')
      .leftJoin(Enrolment, 'enrolment', counted)
      .select('offer.cohort_id', 'cohortId')
      .addSelect('offer.project_id', 'projectId')
      .addSelect('(count(enrolment.id) FILTER (WHERE item.rank = 1))::int', 'firstChoices')
      .addSelect('count(enrolment.id)::int', 'wishes')
      .where(`(${figures.sql})`, figures.parameters)
      .andWhere(`(${offers.sql})`, offers.parameters)
      .andWhere('offer.cohort_id = ANY(:cohortIds)', { cohortIds })
      .groupBy('offer.cohort_id')
      .addGroupBy('offer.project_id')
      .orderBy('"firstChoices"', 'DESC')
      .addOrderBy('wishes', 'DESC')
      .addOrderBy('offer.project_id')
      .getRawMany<DemandRow>();
  }
}

const counted =
  "enrolment.id = ballot.enrolment_id AND enrolment.cohort_id = offer.cohort_id AND enrolment.status <> 'WITHDRAWN'";
