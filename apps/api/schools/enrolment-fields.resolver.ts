import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { decodeGlobalId } from '../graphql/global-id.js';
import { loaderOf } from '../graphql/loader-of.js';
import { pageOfParent } from '../graphql/page-of-parent.js';
import type { RequestContext } from '../graphql/request-context.js';
import { loadCohortType } from './cohort-loader.js';
import { CohortType } from './cohort.type.js';
import { EnrolmentType } from './enrolment.type.js';
import { PreferenceBallotType, toBallotType } from './preference-ballot.type.js';
import { ProjectOfferConnection, type ProjectOfferType, toProjectOfferType } from './project-offer.type.js';
import { type EnrolmentAction, EnrolmentActionEnum, enrolmentActions } from './school-enums.js';
import type { Actor } from '#libs/identity/actor';
import { allowedVerbs } from '#libs/platform/lifecycle/lifecycle';
import { enrolmentLifecycle } from '#libs/schools/enrolment-lifecycle';
import { enrolmentSituation } from '#libs/schools/enrolment-situation';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';
import { SchoolsReadModel } from '#libs/schools/schools.read-model';

const rowOf = ({ id }: EnrolmentType) => decodeGlobalId(id)?.id ?? '';

/** What an enrolment tells beyond its own row. */
@Resolver(() => EnrolmentType)
export class EnrolmentFieldsResolver {
  constructor(
    private readonly readModel: SchoolsReadModel,
    private readonly byIds: SchoolsByIdsReadModel,
  ) {}

  @ResolveField(() => CohortType, { nullable: true, description: 'The cohort; null for a student who has left it.' })
  cohort(@Parent() { cohortId }: EnrolmentType, @Context() context: RequestContext): Promise<CohortType | null> {
    return loadCohortType(context, this.byIds, cohortId);
  }

  @ResolveField(() => [EnrolmentActionEnum], { description: 'What you can do with it now.' })
  allowedActions(@CurrentActor() actor: Actor, @Parent() { status, facts }: EnrolmentType): EnrolmentAction[] {
    const allowed = allowedVerbs(enrolmentLifecycle, enrolmentSituation(actor, { ...facts, status }));
    return enrolmentActions.filter((action) => allowed.includes(action));
  }

  @ResolveField(() => ProjectOfferConnection, { description: 'The projects that the student can choose among.' })
  async offers(
    @Parent() { cohortId }: EnrolmentType,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ProjectOfferType>> {
    const list = { list: 'cohort-offers', parentId: cohortId, page };
    const load = (ids: readonly string[]) => this.readModel.offers(context.actor, ids, page);
    return toConnection(await pageOfParent(context, list, load), toProjectOfferType);
  }

  @ResolveField(() => Boolean, { description: 'Whether the student has submitted a ballot, even an empty one.' })
  async hasBallot(@Parent() enrolment: EnrolmentType, @Context() context: RequestContext): Promise<boolean> {
    const loader = loaderOf(context, 'respondents', (ids) => this.byIds.respondentsAmong(ids));
    return (await loader.load(rowOf(enrolment))) !== null;
  }

  @ResolveField(() => PreferenceBallotType, {
    nullable: true,
    description:
      'What the student wishes, for the student and the teacher; null when there is nothing, or nothing for you.',
  })
  async ballot(
    @Parent() enrolment: EnrolmentType,
    @Context() context: RequestContext,
  ): Promise<PreferenceBallotType | null> {
    const loader = loaderOf(context, 'ballots', (ids) => this.byIds.ballotsOf(context.actor, ids));
    const ballot = await loader.load(rowOf(enrolment));
    return ballot && toBallotType(ballot);
  }
}
