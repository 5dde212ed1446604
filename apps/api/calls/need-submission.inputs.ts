import { InputType } from '@nestjs/graphql';

import { EnumField, IdempotencyKeyField, IdField, IntField, TextField } from '../graphql/input-fields.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { NeedTypeEnum, RefusalReasonEnum } from './need-submission.type.js';
import type { NeedType, RefusalReason } from '#libs/calls/need-submission.entity';

@InputType({ isAbstract: true })
abstract class NeedFields {
  @TextField({ max: 120, description: 'The need in a few words.' })
  title: string;

  @TextField({
    min: 0,
    max: 5000,
    description: 'The problem, in your words: who has it, what it costs, what would help.',
  })
  problem: string;

  @EnumField(NeedTypeEnum, { description: 'How it serves the nonprofit.' })
  needType: NeedType;

  @TextField({
    min: 0,
    max: 2000,
    description: 'What was tried or weighed without digital means. May stay empty in a draft.',
  })
  nonDigitalAlternative: string;
}

@InputType({ description: 'The first draft of a need.' })
export class CreateSubmissionDraftInput extends NeedFields {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @IdField('CallForProjects', { description: 'The call it answers.' })
  callId: string;

  @IdField('Organisation', { description: 'Your nonprofit.' })
  organisationId: string;
}

@InputType({ description: 'A changed draft.' })
export class UpdateSubmissionDraftInput extends NeedFields {
  @IdField('NeedSubmission', { description: 'The draft.' })
  needId: string;

  @IntField({ min: 1, max: 1_000_000, description: 'The version that you read and changed.' })
  expectedVersion: number;
}

@InputType({ description: 'A need of your nonprofit.' })
export class NeedInput {
  @IdField('NeedSubmission', { description: 'The need.' })
  needId: string;
}

export const NeedDecisionEnum = literalEnum<'select' | 'waitlist' | 'refuse'>(
  'NeedDecision',
  'What is decided on a need.',
  {
    select: 'Takes it on.',
    waitlist: 'Keeps it in case a place becomes free.',
    refuse: 'Turns it down; needs a reason and advice.',
  },
);

@InputType({ description: 'A decision on a need.' })
export class DecideSubmissionInput extends NeedInput {
  @EnumField(NeedDecisionEnum, { description: 'What is decided.' })
  decision: 'select' | 'waitlist' | 'refuse';

  @EnumField(RefusalReasonEnum, { nullable: true, description: 'Why it is turned down.' })
  refusalReason?: RefusalReason | null;

  @TextField({
    max: 2000,
    nullable: true,
    description: 'A word for the nonprofit: what to change, or whom to ask instead.',
  })
  advice?: string | null;
}
