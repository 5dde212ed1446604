import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { type Connection, PageArgs, toConnection } from '../graphql/connection.type.js';
import { CohortInput, CreateCohortInput, OpenPreferencesInput, ReopenPreferencesInput } from './cohort.inputs.js';
import { CohortConnection, CohortPayload, CohortType, toCohortType } from './cohort.type.js';
import { preferencesCloseAt } from './preferences-close-at.js';
import type { Actor } from '#libs/identity/actor';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';
import { SchoolsReadModel } from '#libs/schools/schools.read-model';
import { CreateCohort } from '#libs/schools/use-cases/create-cohort';
import { TransitionCohort } from '#libs/schools/use-cases/transition-cohort';

@Resolver(() => CohortType)
export class CohortResolver {
  constructor(
    private readonly readModel: SchoolsReadModel,
    private readonly byIds: SchoolsByIdsReadModel,
    private readonly createCohortUseCase: CreateCohort,
    private readonly transitionCohort: TransitionCohort,
  ) {}

  @Query(() => CohortConnection, {
    description: 'The cohorts that you lead or belong to; all of them for coordinators. Newest first.',
  })
  async cohorts(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Connection<CohortType>> {
    return toConnection(await this.readModel.cohorts(actor, page), toCohortType);
  }

  @Mutation(() => CohortPayload, { description: 'Starts a cohort at your school, led by you. For teachers.' })
  async createCohort(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The cohort.' }) input: CreateCohortInput,
  ): Promise<CohortPayload> {
    return { cohort: toCohortType(await this.createCohortUseCase.execute(actor, input)) };
  }

  @Mutation(() => CohortPayload, { description: 'Lets the students rank the offered projects. For its teacher.' })
  async openPreferences(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The cohort and the closing time.' }) input: OpenPreferencesInput,
  ): Promise<CohortPayload> {
    const request = {
      cohortId: input.cohortId,
      preferencesCloseAt: await preferencesCloseAt(this.byIds, actor, input),
    };
    const cohort = await this.transitionCohort.execute(actor, { ...request, verb: 'openPreferences' });
    return { cohort: toCohortType(cohort) };
  }

  @Mutation(() => CohortPayload, { description: 'Ends the ranking. For its teacher.' })
  async closePreferences(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The cohort.' }) { cohortId }: CohortInput,
  ): Promise<CohortPayload> {
    const cohort = await this.transitionCohort.execute(actor, { cohortId, verb: 'closePreferences' });
    return { cohort: toCohortType(cohort) };
  }

  @Mutation(() => CohortPayload, {
    description: 'Lets the students rank once more, before the matching. For its teacher.',
  })
  async reopenPreferences(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The cohort and the reason.' }) input: ReopenPreferencesInput,
  ): Promise<CohortPayload> {
    const { cohortId, reason } = input;
    const request = { cohortId, reason, preferencesCloseAt: await preferencesCloseAt(this.byIds, actor, input) };
    const cohort = await this.transitionCohort.execute(actor, { ...request, verb: 'reopenPreferences' });
    return { cohort: toCohortType(cohort) };
  }
}
