import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { rethrow } from '#libs/platform/database/unavailable';
import { visibleProjects } from '#libs/projects/project.policy';
import { visibleDemand } from '#libs/schools/cohort.policy';
import { Cohort } from '#libs/schools/cohort.entity';

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
  readonly students: number;
  readonly offers: number;
  readonly now: Date;
}

/** The figures that were asked for; null those that the actor may not read. */
export interface CohortFigures {
  /** Of the cohort. */
  readonly id: string;
  /** For the actions of cohorts that were read already. */
  readonly moment?: CohortMoment | null;
  /** How many students have not withdrawn and have not submitted a ballot, not even an empty one. */
  readonly nonRespondents?: number | null;
  /** The offered projects that the actor may read, the most wanted first. */
  readonly demand?: readonly ProjectDemand[] | null;
}

export type CohortFigure = Exclude<keyof CohortFigures, 'id'>;

interface FiguresRow extends Omit<CohortFigures, 'moment'> {
  readonly now: Date;
  readonly moment?: Omit<CohortMoment, 'now'> | null;
}

/** Figures of many cohorts at once. */
@Injectable()
export class CohortFiguresReadModel {
  constructor(private readonly database: DataSource) {}

  /** Reads no figure but those asked for. One statement, in no order. */
  async figuresOf(
    actor: Actor,
    cohortIds: readonly string[],
    figures: readonly (keyof CohortFigures)[],
  ): Promise<CohortFigures[]> {
    const [staff, projects] = [visibleDemand(actor), visibleProjects(actor)];
    const query = this.database.manager
      .createQueryBuilder(Cohort, 'cohort')
      .select('cohort.id', 'id')
      .addSelect('now()', 'now')
      .where('cohort.id = ANY(:cohortIds)', { cohortIds })
      .setParameters({ ...staff.parameters, ...projects.parameters });
    for (const figure of figures.filter((name) => name !== 'id')) {
      query.addSelect(figureSql[figure]({ staff: staff.sql, projects: projects.sql }), figure);
    }
    const rows = await query.getRawMany<FiguresRow>().catch(rethrow);
    return rows.map(({ now, moment, ...row }) => (moment ? { ...row, moment: { ...moment, now } } : row));
  }
}

interface Visible {
  /** Holds for the cohorts whose figures the actor may read. */
  readonly staff: string;
  readonly projects: string;
}

const studying = "enrolment.cohort_id = cohort.id AND enrolment.status <> 'WITHDRAWN'";

const figureSql: Readonly<Record<CohortFigure, (visible: Visible) => string>> = {
  moment: () => `jsonb_build_object(
    'students', (SELECT count(*) FROM enrolment WHERE ${studying}),
    'offers', (SELECT count(*) FROM project_offer offer JOIN project ON project.id = offer.project_id
                WHERE offer.cohort_id = cohort.id AND project.status = 'PUBLISHED'))`,
  nonRespondents: ({ staff }) => `CASE WHEN (${staff}) THEN (
    SELECT (count(enrolment.id) - count(ballot.id))::int
      FROM enrolment LEFT JOIN preference_ballot ballot ON ballot.enrolment_id = enrolment.id WHERE ${studying}) END`,
  demand: ({ staff, projects }) => `CASE WHEN (${staff}) THEN (
    SELECT coalesce(jsonb_agg(
             jsonb_build_object('projectId', wanted.id, 'firstChoices', wanted.firsts, 'wishes', wanted.wishes)
             ORDER BY wanted.firsts DESC, wanted.wishes DESC, wanted.id), '[]')
      FROM (SELECT project.id, count(enrolment.id) FILTER (WHERE item.rank = 1) AS firsts, count(enrolment.id) AS wishes
              FROM project_offer offer
              JOIN project ON project.id = offer.project_id AND (${projects})
              LEFT JOIN preference_item item ON item.project_id = project.id
              LEFT JOIN preference_ballot ballot ON ballot.id = item.ballot_id
              LEFT JOIN enrolment ON enrolment.id = ballot.enrolment_id AND ${studying}
             WHERE offer.cohort_id = cohort.id
             GROUP BY project.id) AS wanted) END`,
};
