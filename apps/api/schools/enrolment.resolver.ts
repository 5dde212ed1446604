import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { SubmitPreferencesInput, WithdrawEnrolmentInput } from './enrolment.inputs.js';
import { EnrolmentPayload, EnrolmentType, toEnrolmentType } from './enrolment.type.js';
import { PreferenceBallotPayload, toBallotType } from './preference-ballot.type.js';
import type { Actor } from '#libs/identity/actor';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';
import { SubmitPreferences } from '#libs/schools/use-cases/submit-preferences';
import { WithdrawEnrolment } from '#libs/schools/use-cases/withdraw-enrolment';

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  constructor(
    private readonly byIds: SchoolsByIdsReadModel,
    private readonly submit: SubmitPreferences,
    private readonly withdraw: WithdrawEnrolment,
  ) {}

  @Query(() => [EnrolmentType], {
    description: 'Your own places in cohorts, those you have left included, newest first. At most 100.',
  })
  async myEnrolments(@CurrentActor() actor: Actor): Promise<EnrolmentType[]> {
    return (await this.byIds.ownEnrolments(actor)).map(toEnrolmentType);
  }

  @Mutation(() => PreferenceBallotPayload, {
    description: 'Submits your wishes, in place of those before, while the preferences are open. For Explorers.',
  })
  async submitPreferences(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The wishes.' }) input: SubmitPreferencesInput,
  ): Promise<PreferenceBallotPayload> {
    const { enrolmentId } = await this.submit.execute(actor, input);
    const [ballot] = await this.byIds.ballotsOf(actor, [enrolmentId]);
    return ballot ? { ballot: toBallotType(ballot) } : {};
  }

  @Mutation(() => EnrolmentPayload, { description: 'Takes a student out of a cohort. For its teacher.' })
  async withdrawEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The student’s place and the reason.' }) input: WithdrawEnrolmentInput,
  ): Promise<EnrolmentPayload> {
    const { id } = await this.withdraw.execute(actor, input);
    const [enrolment] = await this.byIds.enrolmentsByIds(actor, [id]);
    return enrolment ? { enrolment: toEnrolmentType(enrolment) } : {};
  }
}
