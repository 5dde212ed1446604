import { Injectable } from '@nestjs/common';
import { DataSource, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import type { Condition } from '#libs/platform/database/condition';
import { rethrow } from '#libs/platform/database/unavailable';
import { type Choices, choicesOf } from '#libs/schools/ballots/ballot-choices';
import { groupBy } from '#libs/schools/ballots/group-by';
import { Cohort } from '#libs/schools/cohort.entity';
import { visibleCohorts } from '#libs/schools/cohort.policy';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { ownEnrolments, visibleEnrolments } from '#libs/schools/enrolment.policy';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { visibleBallots } from '#libs/schools/preference-ballot.policy';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { ProjectOffer } from '#libs/schools/project-offer.entity';
import { visibleOffers } from '#libs/schools/project-offer.policy';

/** The ballot of an enrolment, under the id of the enrolment. */
export interface EnrolmentBallot {
  readonly id: string;
  readonly ballot: PreferenceBallot;
  readonly choices: Choices;
}

const mostOwnEnrolments = 100;

/** What the actor may read of rows that are known by their ids: one statement, however many, and in no order. */
@Injectable()
export class SchoolsByIdsReadModel {
  constructor(private readonly database: DataSource) {}

  cohortsByIds(actor: Actor, ids: readonly string[]): Promise<Cohort[]> {
    const query = this.database.manager.createQueryBuilder(Cohort, 'cohort');
    return rowsOf(query, visibleCohorts(actor), ids);
  }

  /** Each with its user and its cohort. */
  enrolmentsByIds(actor: Actor, ids: readonly string[]): Promise<Enrolment[]> {
    return rowsOf(this.enrolments(), visibleEnrolments(actor), ids);
  }

  /** The actor's own places in cohorts, those left included, newest first; each with its user and its cohort. */
  async ownEnrolments(actor: Actor): Promise<Enrolment[]> {
    const { sql, parameters } = ownEnrolments(actor);
    const query = this.enrolments().where(`(${sql})`, parameters).orderBy('enrolment.id', 'DESC');
    return query.limit(mostOwnEnrolments).getMany().catch(rethrow);
  }

  /** Each with its project. */
  offersByIds(actor: Actor, ids: readonly string[]): Promise<ProjectOffer[]> {
    const query = this.database.manager
      .createQueryBuilder(ProjectOffer, 'offer')
      .innerJoinAndSelect('offer.project', 'project')
      .innerJoin('offer.cohort', 'cohort');
    return rowsOf(query, visibleOffers(actor), ids);
  }

  /** Those of the enrolments that have a ballot, which says nothing of what is on it. For enrolments read before. */
  async respondentsAmong(enrolmentIds: readonly string[]): Promise<{ readonly id: string }[]> {
    const query = this.database.manager
      .createQueryBuilder(PreferenceBallot, 'ballot')
      .select('ballot.enrolment_id', 'id')
      .where('ballot.enrolment_id = ANY(:enrolmentIds)', { enrolmentIds });
    return query.getRawMany<{ id: string }>().catch(rethrow);
  }

  /** Two statements: the ballots that the actor may read, and what is on them. */
  async ballotsOf(actor: Actor, enrolmentIds: readonly string[]): Promise<EnrolmentBallot[]> {
    const { sql, parameters } = visibleBallots(actor);
    const query = this.database.manager
      .createQueryBuilder(PreferenceBallot, 'ballot')
      .innerJoin('ballot.enrolment', 'enrolment')
      .innerJoin('enrolment.cohort', 'cohort')
      .where(`(${sql})`, parameters)
      .andWhere('ballot.enrolment_id = ANY(:enrolmentIds)', { enrolmentIds });
    const ballots = await query.getMany().catch(rethrow);
    const wished = { ballotId: In(ballots.map(({ id }) => id)) };
    const items = groupBy(
      await this.database.manager.findBy(PreferenceItem, wished).catch(rethrow),
      ({ ballotId }) => ballotId,
    );
    return ballots.map((ballot) => ({
      id: ballot.enrolmentId,
      ballot,
      choices: choicesOf(items.get(ballot.id) ?? []),
    }));
  }

  private enrolments(): SelectQueryBuilder<Enrolment> {
    return this.database.manager
      .createQueryBuilder(Enrolment, 'enrolment')
      .innerJoinAndSelect('enrolment.user', 'student')
      .innerJoinAndSelect('enrolment.cohort', 'cohort');
  }
}

function rowsOf<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { sql, parameters }: Condition,
  ids: readonly string[],
): Promise<Row[]> {
  const visible = query.where(`(${sql})`, parameters).andWhere(`${query.alias}.id = ANY(:ids)`, { ids });
  return visible.getMany().catch(rethrow);
}
