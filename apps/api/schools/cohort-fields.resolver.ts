import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { decodeGlobalId } from '../graphql/global-id.js';
import { loaderOf } from '../graphql/loader-of.js';
import { pageOfParent } from '../graphql/page-of-parent.js';
import type { RequestContext } from '../graphql/request-context.js';
import { organisationNameOf, OrganisationNameType } from '../identity/organisation-name.type.js';
import { CohortType, PersonNameType } from './cohort.type.js';
import { allowedCohortActions } from './cohort-actions.js';
import { cohortFigureOf } from './cohort-figure.js';
import { EnrolmentConnection, type EnrolmentType, toEnrolmentType } from './enrolment.type.js';
import { ProjectDemandType } from './project-demand.type.js';
import { ProjectOfferConnection, type ProjectOfferType, toProjectOfferType } from './project-offer.type.js';
import { type CohortAction, CohortActionEnum } from './school-enums.js';
import { IdentityReadModel } from '#libs/identity/identity.read-model';
import { CohortFiguresReadModel, type ProjectDemand } from '#libs/schools/cohort-figures.read-model';
import { SchoolsReadModel } from '#libs/schools/schools.read-model';

const rowOf = ({ id }: CohortType) => decodeGlobalId(id)?.id ?? '';

/** What a cohort tells beyond its own row. */
@Resolver(() => CohortType)
export class CohortFieldsResolver {
  constructor(
    private readonly readModel: SchoolsReadModel,
    private readonly figures: CohortFiguresReadModel,
    private readonly identity: IdentityReadModel,
  ) {}

  @ResolveField(() => OrganisationNameType, { description: 'Its school.' })
  school(
    @Parent() { school, schoolId }: CohortType,
    @Context() context: RequestContext,
  ): OrganisationNameType | Promise<OrganisationNameType> {
    return school ?? organisationNameOf(context, this.identity, schoolId);
  }

  @ResolveField(() => PersonNameType, { nullable: true, description: 'Who leads it.' })
  teacher(
    @Parent() { teacher, teacherId }: CohortType,
    @Context() context: RequestContext,
  ): PersonNameType | Promise<PersonNameType | null> {
    return teacher ?? loaderOf(context, 'person-names', (ids) => this.identity.personNamesOf(ids)).load(teacherId);
  }

  @ResolveField(() => [CohortActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@Parent() cohort: CohortType, @Context() context: RequestContext): Promise<CohortAction[]> {
    return allowedCohortActions(context, this.figures, cohort);
  }

  @ResolveField(() => EnrolmentConnection, {
    description: 'Its students, for its teacher and the coordinators; a student finds their own place alone.',
  })
  async enrolments(
    @Parent() cohort: CohortType,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<EnrolmentType>> {
    const list = { list: 'cohort-enrolments', parentId: rowOf(cohort), page };
    const load = (ids: readonly string[]) => this.readModel.enrolments(context.actor, ids, page);
    return toConnection(await pageOfParent(context, list, load), toEnrolmentType);
  }

  @ResolveField(() => ProjectOfferConnection, {
    description: 'The projects offered to it, as far as you may read them.',
  })
  async offers(
    @Parent() cohort: CohortType,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ProjectOfferType>> {
    const list = { list: 'cohort-offers', parentId: rowOf(cohort), page };
    const load = (ids: readonly string[]) => this.readModel.offers(context.actor, ids, page);
    return toConnection(await pageOfParent(context, list, load), toProjectOfferType);
  }

  @ResolveField(() => [ProjectDemandType], {
    nullable: true,
    description: 'How much each offered project is wanted, the most wanted first. Null unless you run the matching.',
  })
  demand(@Parent() cohort: CohortType, @Context() context: RequestContext): Promise<readonly ProjectDemand[] | null> {
    return cohortFigureOf(context, this.figures, { id: rowOf(cohort), figure: 'demand' });
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many students have not submitted a ballot. Null unless you run the matching.',
  })
  nonRespondents(@Parent() cohort: CohortType, @Context() context: RequestContext): Promise<number | null> {
    return cohortFigureOf(context, this.figures, { id: rowOf(cohort), figure: 'nonRespondents' });
  }
}
