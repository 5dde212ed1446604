import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import type { RequestContext } from '../graphql/request-context.js';
import { loadCohortType } from './cohort-loader.js';
import { CohortType } from './cohort.type.js';
import { OfferProjectInput } from './project-offer.inputs.js';
import { ProjectOfferPayload, ProjectOfferType, toProjectOfferType } from './project-offer.type.js';
import type { Actor } from '#libs/identity/actor';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';
import { OfferProject } from '#libs/schools/use-cases/offer-project';

@Resolver(() => ProjectOfferType)
export class ProjectOfferResolver {
  constructor(
    private readonly byIds: SchoolsByIdsReadModel,
    private readonly offerProjectUseCase: OfferProject,
  ) {}

  @ResolveField(() => CohortType, { nullable: true, description: 'The cohort that it is offered to.' })
  cohort(@Parent() { cohortId }: ProjectOfferType, @Context() context: RequestContext): Promise<CohortType | null> {
    return loadCohortType(context, this.byIds, cohortId);
  }

  @Mutation(() => ProjectOfferPayload, { description: 'Puts a project before a cohort. For coordinators.' })
  async offerProject(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The project and the cohort.' }) input: OfferProjectInput,
  ): Promise<ProjectOfferPayload> {
    const { id } = await this.offerProjectUseCase.execute(actor, input);
    const [offer] = await this.byIds.offersByIds(actor, [id]);
    return offer ? { offer: toProjectOfferType(offer) } : {};
  }
}
