import { Args, Mutation, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { CorrectEnrolmentInput, EnrolStudentInput, InviteAgainInput } from './enrolment.inputs.js';
import { EnrolmentPayload, toEnrolmentType } from './enrolment.type.js';
import type { Actor } from '#libs/identity/actor';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';
import { CorrectEnrolment } from '#libs/schools/use-cases/correct-enrolment';
import { EnrolStudent } from '#libs/schools/use-cases/enrol-student';
import { InviteAgain } from '#libs/schools/use-cases/invite-again';

/** A roster, student by student, after its import. */
@Resolver()
export class RosterCorrectionResolver {
  constructor(
    private readonly byIds: SchoolsByIdsReadModel,
    private readonly enrol: EnrolStudent,
    private readonly correct: CorrectEnrolment,
    private readonly invite: InviteAgain,
  ) {}

  @Mutation(() => EnrolmentPayload, {
    description: 'Enrols one student and invites them, until the projects are allocated. For the cohort’s teacher.',
  })
  async enrolStudent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The student.' }) input: EnrolStudentInput,
  ): Promise<EnrolmentPayload> {
    const { id } = await this.enrol.execute(actor, input);
    return this.payloadOf(actor, id);
  }

  @Mutation(() => EnrolmentPayload, {
    description: 'Mends what a roster said wrongly of a student. For the cohort’s teacher.',
  })
  async correctEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What is right.' }) input: CorrectEnrolmentInput,
  ): Promise<EnrolmentPayload> {
    const { id } = await this.correct.execute(actor, input);
    return this.payloadOf(actor, id);
  }

  @Mutation(() => EnrolmentPayload, {
    description: 'Invites a student once more who has not taken part yet. For the cohort’s teacher.',
  })
  async inviteAgain(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The student.' }) { enrolmentId }: InviteAgainInput,
  ): Promise<EnrolmentPayload> {
    const { id } = await this.invite.execute(actor, enrolmentId);
    return this.payloadOf(actor, id);
  }

  private async payloadOf(actor: Actor, id: string): Promise<EnrolmentPayload> {
    const [enrolment] = await this.byIds.enrolmentsByIds(actor, [id]);
    return enrolment ? { enrolment: toEnrolmentType(enrolment) } : {};
  }
}
