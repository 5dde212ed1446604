import { InputType } from '@nestjs/graphql';

import { EmailField, EnumField, IdempotencyKeyField, IdField, IntField, TextField } from '../graphql/input-fields.js';
import { RankedIdsField, TextListField } from '../graphql/input-list-fields.js';
import { LocaleEnum } from '../identity/person.type.js';
import { CohortInput } from './cohort.inputs.js';
import { WithdrawalReasonEnum } from './school-enums.js';
import type { Locale } from '#libs/platform/i18n/locale';
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

@InputType({ description: 'A student to enrol, for example one who joins late.' })
export class EnrolStudentInput extends CohortInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @EmailField({ description: 'The student’s address; they are invited there.' })
  email: string;

  @TextField({ max: 200, description: 'First and last name.' })
  name: string;

  @TextField({ max: 200, nullable: true, description: 'The school’s own number for the student.' })
  studentNumber?: string | null;

  @TextListField({ items: 30, max: 60, nullable: true, description: 'What the student brings to a team.' })
  skills?: string[] | null;

  @TextField({ max: 200, nullable: true, description: 'The part of the year in which they are available.' })
  term?: string | null;

  @EnumField(LocaleEnum, { description: 'The language of mails to them.' })
  locale: Locale;
}

@InputType({ description: 'What a roster said wrongly of a student. What is left out stays as it is.' })
export class CorrectEnrolmentInput {
  @IdField('Enrolment', { description: 'The student’s place.' })
  enrolmentId: string;

  @EmailField({
    nullable: true,
    description:
      'The right address: the place goes to the person there, who is invited. Not once the student took part.',
  })
  email?: string | null;

  @TextField({ max: 200, nullable: true, description: 'The school’s own number for the student.' })
  studentNumber?: string | null;

  @TextListField({ items: 30, max: 60, nullable: true, description: 'What the student brings to a team.' })
  skills?: string[] | null;

  @TextField({ max: 200, nullable: true, description: 'The part of the year in which they are available.' })
  term?: string | null;
}

@InputType({ description: 'A student to invite once more.' })
export class InviteAgainInput {
  @IdField('Enrolment', { description: 'The student’s place.' })
  enrolmentId: string;
}
