import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import type { LegalGround, PrivacyRequest, PrivacyRequestKind } from '#libs/compliance/privacy-request.entity';
import type { PrivacyRequestStatus, PrivacyRequestVerb } from '#libs/compliance/privacy-request-lifecycle';

export const PrivacyRequestKindEnum = literalEnum<PrivacyRequestKind>('PrivacyRequestKind', 'What is asked for.', {
  EXPORT: 'A copy of everything held about the person.',
  ERASURE: 'That nothing be left that tells who the person is.',
});

export const PrivacyRequestStatusEnum = literalEnum<PrivacyRequestStatus>(
  'PrivacyRequestStatus',
  'How far a request about personal data is.',
  {
    RECEIVED: 'It has arrived.',
    VERIFIED: 'It is known to come from the person; an erasure waits for a coordinator.',
    IN_REVIEW: 'A coordinator has taken it up.',
    RUNNING: 'It is being carried out.',
    DONE: 'It is carried out.',
    REFUSED: 'It is refused on a legal ground.',
  },
);

export const PrivacyRequestActionEnum = literalEnum<PrivacyRequestVerb>(
  'PrivacyRequestAction',
  'A step of a request about personal data.',
  {
    verify: 'Notes that it comes from the person; done as it arrives.',
    review: 'Takes it up.',
    approve: 'Confirms it: the erasure is then carried out and cannot be taken back.',
    refuse: 'Refuses it on a legal ground.',
    start: 'Begins to gather the copy; done by the product itself.',
    finish: 'Ends it; done by the product itself.',
  },
);

export const LegalGroundEnum = literalEnum<LegalGround>('LegalGround', 'Why an erasure may be refused.', {
  LEGAL_OBLIGATION: 'A law obliges to keep the data.',
  PUBLIC_INTEREST: 'A task in the public interest needs them.',
  ARCHIVES_OR_RESEARCH: 'Archives or research in the public interest need them.',
  LEGAL_CLAIMS: 'A legal claim needs them.',
  IDENTITY_IN_DOUBT: 'It is not sure that the person asked.',
});

@ObjectType('PrivacyRequest', {
  implements: () => [NodeType],
  description: 'What a person asks about their own data. For that person and for coordinators.',
})
export class PrivacyRequestType extends NodeType {
  @Field(() => PrivacyRequestKindEnum, { description: 'What is asked for.' })
  kind: PrivacyRequestKind;

  @Field(() => PrivacyRequestStatusEnum, { description: 'How far it is.' })
  status: PrivacyRequestStatus;

  @Field(() => GraphQLISODateTime, { description: 'When it was asked.' })
  requestedAt: Date;

  @Field(() => LegalGroundEnum, { nullable: true, description: 'Why it was refused; null otherwise.' })
  legalGround: LegalGround | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When a coordinator decided; null before.' })
  decidedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was carried out; null before.' })
  finishedAt: Date | null;

  /** The row of the person, for the field that is resolved from it. */
  personId: string;
}

export const PrivacyRequestConnection = connectionOf('PrivacyRequest', PrivacyRequestType);

@ObjectType({ description: 'The request as it is now.' })
export class PrivacyRequestPayload extends Payload {
  @Field(() => PrivacyRequestType, { nullable: true, description: 'The request; null when refused.' })
  privacyRequest?: PrivacyRequestType;
}

export function toPrivacyRequestType(request: PrivacyRequest): PrivacyRequestType {
  const { kind, status, createdAt: requestedAt, legalGround, decidedAt, finishedAt, userId: personId } = request;
  const id = globalId('PrivacyRequest', request.id);
  return { id, kind, status, requestedAt, legalGround, decidedAt, finishedAt, personId };
}
