import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';
import { mayReadCohort, mayReadDemand } from '#libs/schools/cohort.policy';
import { Enrolment } from '#libs/schools/enrolment.entity';

/** How much an offered project is wanted by the students who have not withdrawn. */
export interface ProjectDemand {
  readonly projectId: string;
  /** Students whose first choice it is, alone or tied. */
  readonly firstChoices: number;
  /** Students who list it at any rank. */
  readonly wishes: number;
}

/** Totals over the ballots of a cohort, for its teacher and the coordinators. Throws NOT_FOUND or FORBIDDEN. */
@Injectable()
export class DemandReadModel {
  constructor(private readonly database: DataSource) {}

  /** Students who have not withdrawn and have not submitted a ballot, not even an empty one. */
  async nonRespondents(actor: Actor, cohortId: string): Promise<number> {
    await checkAccess(this.database.manager, actor, cohortId);
    return this.database.manager
      .createQueryBuilder(Enrolment, 'enrolment')
      .where('enrolment.cohort_id = :cohortId', { cohortId })
      .andWhere("enrolment.status <> 'WITHDRAWN'")
      .andWhere('NOT EXISTS (SELECT FROM preference_ballot ballot WHERE ballot.enrolment_id = enrolment.id)')
      .getCount();
  }

  /** Every offered project, the most wanted first. One statement, besides the look at the cohort. */
  async demand(actor: Actor, cohortId: string): Promise<ProjectDemand[]> {
    await checkAccess(this.database.manager, actor, cohortId);
    return this.database.query<ProjectDemand[]>(
      `SELECT offer.project_id AS "projectId",
              count(enrolment.id) FILTER (WHERE item.rank = 1)::int AS "firstChoices",
              count(enrolment.id)::int AS wishes
         FROM project_offer offer
         LEFT JOIN preference_item item ON item.project_id = offer.project_id
         LEFT JOIN preference_ballot ballot ON ballot.id = item.ballot_id
         LEFT JOIN enrolment ON enrolment.id = ballot.enrolment_id
               AND enrolment.cohort_id = offer.cohort_id AND enrolment.status <> 'WITHDRAWN'
        WHERE offer.cohort_id = $1
        GROUP BY offer.project_id
        ORDER BY "firstChoices" DESC, wishes DESC, offer.project_id`,
      [cohortId],
    );
  }
}

async function checkAccess(tx: EntityManager, actor: Actor, cohortId: string): Promise<void> {
  const cohort = await tx.findOneBy(Cohort, { id: cohortId });
  if (!cohort || !mayReadCohort(actor, cohort)) throw platformErrors.notFound('Cohort');
  if (!mayReadDemand(actor, cohort)) throw platformErrors.forbidden();
}
