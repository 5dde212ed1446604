import { Field, ObjectType } from '@nestjs/graphql';

import { Payload } from '../graphql/user-error.type.js';
import type { Replay } from '#libs/matching-runs/use-cases/replay-matching-run';

@ObjectType('MatchingRunReplay', { description: 'A stored matching, computed once more.' })
export class ReplayType {
  @Field(() => Boolean, { description: 'Whether the same result came out.' })
  isSame: boolean;

  @Field(() => String, { description: 'SHA-256 of the stored result.' })
  resultHash: string;

  @Field(() => String, { description: 'SHA-256 of the result that came out now.' })
  replayedHash: string;

  @Field(() => String, { description: 'The version of the engine that computed it now.' })
  engineVersion: string;
}

@ObjectType({ description: 'What came out of a replay.' })
export class ReplayPayload extends Payload {
  @Field(() => ReplayType, { nullable: true, description: 'The replay; null when refused.' })
  replay?: Replay;
}
