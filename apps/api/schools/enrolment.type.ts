import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import { EnrolmentStatusEnum, WithdrawalReasonEnum } from './school-enums.js';
import type { Enrolment, WithdrawalReason } from '#libs/schools/enrolment.entity';
import type { EnrolmentStatus } from '#libs/schools/enrolment-lifecycle';
import type { EnrolmentFacts } from '#libs/schools/enrolment.policy';

@ObjectType('Enrolment', {
  implements: () => [NodeType],
  description: 'A student’s place in a cohort. For the student, the teacher and the coordinators.',
})
export class EnrolmentType extends NodeType {
  @Field(() => String, { description: 'The student’s full name.' })
  name: string;

  @Field(() => String, { description: 'The student’s address.' })
  email: string;

  @Field(() => String, { nullable: true, description: 'The school’s own number for the student.' })
  studentNumber: string | null;

  @Field(() => [String], { description: 'What the student brings to a team.' })
  skills: readonly string[];

  @Field(() => String, { nullable: true, description: 'The part of the year in which they are available; null: any.' })
  term: string | null;

  @Field(() => EnrolmentStatusEnum, { description: 'How far it is.' })
  status: EnrolmentStatus;

  @Field(() => WithdrawalReasonEnum, { nullable: true, description: 'Why the student has left.' })
  withdrawalReason: WithdrawalReason | null;

  @Field(() => Int, { description: 'Counts changes.' })
  version: number;

  /** The row of its cohort and whose place it is, for the fields that are resolved from them. */
  cohortId: string;
  facts: EnrolmentFacts;
}

export const EnrolmentConnection = connectionOf('Enrolment', EnrolmentType);

@ObjectType({ description: 'The enrolment as it is now.' })
export class EnrolmentPayload extends Payload {
  @Field(() => EnrolmentType, { nullable: true, description: 'The enrolment; null when refused.' })
  enrolment?: EnrolmentType;
}

export function toEnrolmentType(enrolment: Enrolment): EnrolmentType {
  const { user, studentNumber, skills, term, status, withdrawalReason, version, cohortId } = enrolment;
  return {
    id: globalId('Enrolment', enrolment.id),
    ...{ name: user.name, email: user.email, studentNumber, skills, term, status, withdrawalReason },
    ...{ version, cohortId, facts: { userId: enrolment.userId, cohort: enrolment.cohort } },
  };
}
