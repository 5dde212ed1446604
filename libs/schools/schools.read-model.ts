import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import type { Organisation } from '#libs/identity/organisation.entity';
import type { User } from '#libs/identity/user.entity';
import { type Page, pageOf, type PageRequest } from '#libs/platform/database/page';
import { pagesOf, type ParentPage } from '#libs/platform/database/pages-of';
import { type Choices, choicesOf } from '#libs/schools/ballots/ballot-choices';
import { Cohort } from '#libs/schools/cohort.entity';
import { visibleCohorts } from '#libs/schools/cohort.policy';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { visibleEnrolments } from '#libs/schools/enrolment.policy';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { visibleBallots } from '#libs/schools/preference-ballot.policy';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { ProjectOffer } from '#libs/schools/project-offer.entity';
import { visibleOffers } from '#libs/schools/project-offer.policy';

/** A ballot with what it wishes. */
export interface ReadBallot {
  readonly ballot: PreferenceBallot;
  readonly choices: Choices;
}

/** A cohort, in lists with the names of its school and its teacher. */
export type ReadCohort = Omit<Cohort, 'school' | 'teacher'> & {
  readonly school?: Pick<Organisation, 'id' | 'name'>;
  readonly teacher?: Pick<User, 'id' | 'name'>;
};

const cohortOf = ({ cohortId }: { readonly cohortId: string }) => cohortId;

/** What may be read of cohorts, newest first, and of what belongs to one, in the order of its making. */
@Injectable()
export class SchoolsReadModel {
  constructor(private readonly database: DataSource) {}

  /** Each with the names of its school and its teacher. One statement. */
  cohorts(actor: Actor, page: PageRequest): Promise<Page<ReadCohort>> {
    const { sql, parameters } = visibleCohorts(actor);
    const query = this.database.manager
      .createQueryBuilder(Cohort, 'cohort')
      .innerJoin('cohort.school', 'school')
      .innerJoin('cohort.teacher', 'teacher')
      .addSelect(['school.id', 'school.name', 'teacher.id', 'teacher.name'])
      .where(`(${sql})`, parameters);
    return pageOf(query, page, 'DESC');
  }

  /** Of each cohort, each with its user and its cohort. A student's list holds the student alone. One statement. */
  enrolments(actor: Actor, cohortIds: readonly string[], page: PageRequest): Promise<ParentPage<Enrolment>[]> {
    const { sql, parameters } = visibleEnrolments(actor);
    const query = this.database.manager
      .createQueryBuilder(Enrolment, 'enrolment')
      .innerJoinAndSelect('enrolment.user', 'student')
      .innerJoinAndSelect('enrolment.cohort', 'cohort')
      .where(`(${sql})`, parameters);
    return pagesOf(query, { ids: cohortIds, column: 'enrolment.cohort_id', parentOf: cohortOf }, page);
  }

  /** Of each cohort, each with its project, where the actor may read the project. One statement. */
  offers(actor: Actor, cohortIds: readonly string[], page: PageRequest): Promise<ParentPage<ProjectOffer>[]> {
    const { sql, parameters } = visibleOffers(actor);
    const query = this.database.manager
      .createQueryBuilder(ProjectOffer, 'offer')
      .innerJoinAndSelect('offer.project', 'project')
      .innerJoin('offer.cohort', 'cohort')
      .where(`(${sql})`, parameters);
    return pagesOf(query, { ids: cohortIds, column: 'offer.cohort_id', parentOf: cohortOf }, page);
  }

  /** The ballot of a student, or null: none yet, or none that the actor may see. */
  async ballotOf(actor: Actor, enrolmentId: string): Promise<ReadBallot | null> {
    const { sql, parameters } = visibleBallots(actor);
    const ballot = await this.database.manager
      .createQueryBuilder(PreferenceBallot, 'ballot')
      .innerJoin('ballot.enrolment', 'enrolment')
      .innerJoin('enrolment.cohort', 'cohort')
      .where(`(${sql})`, parameters)
      .andWhere('ballot.enrolment_id = :enrolmentId', { enrolmentId })
      .getOne();
    if (!ballot) return null;
    const items = await this.database.manager.findBy(PreferenceItem, { ballotId: ballot.id });
    return { ballot, choices: choicesOf(items) };
  }
}
