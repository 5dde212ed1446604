import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import type { MentorProfile } from '#libs/mentors/mentor-profile.entity';

@ObjectType('MentorProfile', {
  implements: () => [NodeType],
  description: 'What an Enthusiast brings as a mentor. For themselves and the coordinators.',
})
export class MentorProfileType extends NodeType {
  @Field(() => String, { description: 'The person’s full name.' })
  name: string;

  @Field(() => String, { description: 'The person’s address.' })
  email: string;

  @Field(() => [String], { description: 'What they are good at.' })
  expertise: readonly string[];

  @Field(() => [String], { description: 'The languages they speak, by their two letters.' })
  languages: readonly string[];

  @Field(() => Int, { description: 'How many projects at once.' })
  capacity: number;

  @Field(() => Boolean, { description: 'Whether no new project is proposed for now.' })
  isPaused: boolean;

  @Field(() => Int, { description: 'Counts changes; send it back as `expectedVersion`.' })
  version: number;

  /** The rows of the organisations that they must not accompany, for the field that is resolved from them. */
  conflictIds: readonly string[];
}

export const MentorProfileConnection = connectionOf('MentorProfile', MentorProfileType);

@ObjectType({ description: 'The profile as it is now.' })
export class MentorProfilePayload extends Payload {
  @Field(() => MentorProfileType, { nullable: true, description: 'The profile; null when refused.' })
  profile?: MentorProfileType;
}

export function toMentorProfileType(profile: MentorProfile): MentorProfileType {
  const { user, expertise, languages, capacity, isPaused, version, conflicts } = profile;
  return {
    id: globalId('MentorProfile', profile.id),
    ...{ name: user.name, email: user.email },
    ...{ expertise, languages, capacity, isPaused, version, conflictIds: conflicts },
  };
}
