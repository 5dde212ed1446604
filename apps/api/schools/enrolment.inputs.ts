import { InputType } from '@nestjs/graphql';

import { EnumField, IdField, IntField } from '../graphql/input-fields.js';
import { RankedIdsField } from '../graphql/input-list-fields.js';
import { WithdrawalReasonEnum } from './school-enums.js';
import type { WithdrawalReason } from '#libs/schools/enrolment.entity';

@InputType({ description: 'What a student wishes.' })
export class SubmitPreferencesInput {
  @IdField('Enrolment', { description: 'Your place in the cohort.' })
  enrolmentId: string;

  @RankedIdsField('Project', {
    items: 200,
    description: 'The ids of projects, first choices first; those of one group are tied. Empty: no wish.',
  })
  choices: string[][];

  @IntField({
    min: 1,
    max: 1_000_000,
    nullable: true,
    description: 'The version of the ballot that you read and changed, if any.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'A student who leaves a cohort.' })
export class WithdrawEnrolmentInput {
  @IdField('Enrolment', { description: 'The student’s place.' })
  enrolmentId: string;

  @EnumField(WithdrawalReasonEnum, { description: 'Why.' })
  reason: WithdrawalReason;
}
