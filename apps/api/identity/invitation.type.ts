import { Field, ObjectType } from '@nestjs/graphql';

import { Payload } from '../graphql/user-error.type.js';
import { MembershipType } from './person.type.js';

@ObjectType({ description: 'The membership that an invitation made.' })
export class InvitationPayload extends Payload {
  @Field(() => MembershipType, { nullable: true, description: 'The membership; null when refused.' })
  membership?: MembershipType;
}
