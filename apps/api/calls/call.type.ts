import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import type { CallForProjects } from '#libs/calls/call.entity';
import type { CallStatus, CallVerb } from '#libs/calls/call-lifecycle';

export const CallStatusEnum = literalEnum<CallStatus>('CallStatus', 'How far a call for projects is.', {
  DRAFT: 'Being written; only coordinators see it.',
  OPEN: 'Takes needs until its closing time.',
  CLOSED: 'Takes no more needs; they are being decided on.',
  DECIDED: 'Every need has its answer.',
  ARCHIVED: 'Kept for the record.',
  CANCELLED: 'Will not take place.',
});

export const CallActionEnum = literalEnum<CallVerb>('CallAction', 'What can be done with a call.', {
  open: 'Lets nonprofits answer.',
  close: 'Ends the window before its time.',
  decide: 'Declares that every need has its answer.',
  archive: 'Puts it away.',
  cancel: 'Gives it up.',
});

@ObjectType('CallForProjects', {
  implements: () => [NodeType],
  description: 'A window of time in which nonprofits submit their needs.',
})
export class CallType extends NodeType {
  @Field(() => String, { description: 'What it is called.' })
  title: string;

  @Field(() => String, { description: 'What a need is judged by.' })
  criteria: string;

  @Field(() => String, { description: 'Whom to ask.' })
  contactEmail: string;

  @Field(() => GraphQLISODateTime, { description: 'The last instant for submissions.' })
  closesAt: Date;

  @Field(() => String, { description: 'The IANA time zone in which the closing time was set.' })
  timeZone: string;

  @Field(() => CallStatusEnum, { description: 'How far it is.' })
  status: CallStatus;
}

export const CallConnection = connectionOf('CallForProjects', CallType);

@ObjectType({ description: 'The call as it is now.' })
export class CallPayload extends Payload {
  @Field(() => CallType, { nullable: true, description: 'The call; null when refused.' })
  call?: CallType;
}

export function toCallType({
  id,
  title,
  criteria,
  contactEmail,
  closesAt,
  timeZone,
  status,
}: CallForProjects): CallType {
  return { id: globalId('CallForProjects', id), title, criteria, contactEmail, closesAt, timeZone, status };
}
