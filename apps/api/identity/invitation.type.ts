import { Field, ObjectType } from '@nestjs/graphql';

import { Payload } from '../graphql/user-error.type.js';
import { MembershipType } from './person.type.js';

@ObjectType({ description: 'The membership that an invitation made.' })
export class InvitationPayload extends Payload {
  @Field(() => MembershipType, { nullable: true, description: 'The membership; null when refused.' })
  membership?: MembershipType;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the address mixes letters of several alphabets, as one does that is made to be mistaken for another. Look at it again.',
  })
  emailMixesAlphabets?: boolean;
}
