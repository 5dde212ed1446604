import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { CurrentActor } from './current-actor.decorator.js';
import { Public } from './public.decorator.js';
import { EnrolmentStatusEnum } from '../schools/school-enums.js';
import { TextField } from '../graphql/input-fields.js';
import { Payload } from '../graphql/user-error.type.js';
import type { Actor } from '#libs/identity/actor';
import type { EnrolmentStatus } from '#libs/schools/enrolment-lifecycle';
import { ClaimEnrolment } from '#libs/schools/use-cases/claim-enrolment';

@InputType({ description: 'The invitation that a student was mailed.' })
export class ClaimEnrolmentInput {
  @TextField({ min: 20, max: 200, description: 'The token at the end of the mailed link.' })
  token: string;
}

@ObjectType({ description: 'The place that was claimed. Nothing more is told before the student signs in.' })
export class ClaimEnrolmentPayload extends Payload {
  @Field(() => EnrolmentStatusEnum, { nullable: true, description: 'What became of the place; null when refused.' })
  status?: EnrolmentStatus;
}

@Resolver()
export class ClaimEnrolmentResolver {
  constructor(private readonly claim: ClaimEnrolment) {}

  @Public()
  @Mutation(() => ClaimEnrolmentPayload, {
    description:
      'Claims the one place that an invitation was mailed for, once. It opens no session. Signed in as somebody else, it is refused.',
  })
  async claimEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The invitation.' }) { token }: ClaimEnrolmentInput,
  ): Promise<ClaimEnrolmentPayload> {
    const { enrolment } = await this.claim.execute(actor, token);
    return { status: enrolment.status };
  }
}
