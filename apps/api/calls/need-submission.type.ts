import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import type { NeedSubmission, NeedType, RefusalReason } from '#libs/calls/need-submission.entity';
import type { NeedStatus, NeedVerb } from '#libs/calls/need-submission-lifecycle';

export const NeedTypeEnum = literalEnum<NeedType>('NeedType', 'How a need serves the nonprofit.', {
  FUNCTIONAL: 'To run better.',
  INNOVATION: 'To carry and feed its mission.',
  SCALE_UP: 'To grow.',
  OTHER: 'In another way, told in the text.',
});

export const NeedStatusEnum = literalEnum<NeedStatus>('NeedStatus', 'How far a need is.', {
  DRAFT: 'Being written by the nonprofit.',
  SUBMITTED: 'Received; waits for the decision.',
  WAITLISTED: 'Kept in case a place becomes free.',
  SELECTED: 'Will become a project.',
  REFUSED: 'Not taken, with a reason and advice.',
  WITHDRAWN: 'Taken back by the nonprofit.',
});

export const NeedActionEnum = literalEnum<NeedVerb>('NeedAction', 'What can be done with a need.', {
  submit: 'Sends it.',
  withdraw: 'Takes it back.',
  select: 'Takes it on.',
  waitlist: 'Keeps it in case a place becomes free.',
  refuse: 'Turns it down, with a reason and advice.',
});

export const RefusalReasonEnum = literalEnum<RefusalReason>('RefusalReason', 'Why a need is turned down.', {
  OUT_OF_SCOPE: 'It does not fit this call.',
  NOT_GENERAL_INTEREST: 'It does not serve the general interest.',
  TOO_LARGE: 'Too large for a student project.',
  TOO_SMALL: 'Too small for a student project.',
  SOLUTION_EXISTS: 'A good solution already exists.',
  DIGITAL_NOT_NEEDED: 'Digital means would not help.',
  DATA_TOO_SENSITIVE: 'The data are too sensitive for a student project.',
  NO_PLACE_LEFT: 'A good need, but no place is left.',
});

@ObjectType('NeedSubmission', { implements: () => [NodeType], description: 'A nonprofit’s need, submitted to a call.' })
export class NeedSubmissionType extends NodeType {
  @Field(() => Int, { description: 'The receipt number, to quote on the phone.' })
  number: number;

  @Field(() => ID, { description: 'The id of its call.' })
  callId: string;

  @Field(() => ID, { description: 'The id of its nonprofit.' })
  organisationId: string;

  @Field(() => String, { description: 'The need in a few words.' })
  title: string;

  @Field(() => String, { description: 'The problem, in the nonprofit’s words.' })
  problem: string;

  @Field(() => NeedTypeEnum, { description: 'How it serves the nonprofit.' })
  needType: NeedType;

  @Field(() => String, { description: 'What was tried or weighed without digital means.' })
  nonDigitalAlternative: string;

  @Field(() => NeedStatusEnum, { description: 'How far it is.' })
  status: NeedStatus;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was sent.' })
  submittedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was decided on.' })
  decidedAt: Date | null;

  @Field(() => RefusalReasonEnum, { nullable: true, description: 'Why it was turned down.' })
  refusalReason: RefusalReason | null;

  @Field(() => String, { nullable: true, description: 'What the coordinator adds to the decision.' })
  advice: string | null;

  @Field(() => Int, { description: 'Counts changes; send it back as `expectedVersion`.' })
  version: number;
}

export const NeedSubmissionConnection = connectionOf('NeedSubmission', NeedSubmissionType);

@ObjectType({ description: 'The need as it is now.' })
export class NeedSubmissionPayload extends Payload {
  @Field(() => NeedSubmissionType, { nullable: true, description: 'The need; null when refused.' })
  need?: NeedSubmissionType;
}

export function toNeedType(need: NeedSubmission): NeedSubmissionType {
  const { number, title, problem, needType, nonDigitalAlternative, status, version } = need;
  const { submittedAt = null, decidedAt = null, refusalReason = null, advice = null } = need;
  return {
    id: globalId('NeedSubmission', need.id),
    callId: globalId('CallForProjects', need.callId),
    organisationId: globalId('Organisation', need.organisationId),
    ...{ number, title, problem, needType, nonDigitalAlternative, status, version },
    ...{ submittedAt, decidedAt, refusalReason, advice },
  };
}
