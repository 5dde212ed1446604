import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { globalId } from '../graphql/global-id.js';
import { Payload } from '../graphql/user-error.type.js';
import { BallotSourceEnum } from './school-enums.js';
import type { BallotSource } from '#libs/schools/preference-ballot.entity';
import type { EnrolmentBallot } from '#libs/schools/schools-by-ids.read-model';

@ObjectType('PreferenceBallot', { description: 'What a student wishes. For the student and the teacher alone.' })
export class PreferenceBallotType {
  @Field(() => [[ID]], {
    description: 'The ids of the projects, first choices first; those of one group are tied. Empty: no wish.',
  })
  choices: readonly (readonly string[])[];

  @Field(() => GraphQLISODateTime, { description: 'When it was last submitted.' })
  submittedAt: Date;

  @Field(() => BallotSourceEnum, { description: 'Who wrote it.' })
  source: BallotSource;

  @Field(() => Int, { description: 'Counts changes; send it back as `expectedVersion`.' })
  version: number;
}

@ObjectType({ description: 'The ballot as it is now.' })
export class PreferenceBallotPayload extends Payload {
  @Field(() => PreferenceBallotType, { nullable: true, description: 'The ballot; null when refused.' })
  ballot?: PreferenceBallotType;
}

export function toBallotType({ ballot, choices }: EnrolmentBallot): PreferenceBallotType {
  const { submittedAt, source, version } = ballot;
  const ids = choices.map((tied) => tied.map((projectId) => globalId('Project', projectId)));
  return { choices: ids, submittedAt, source, version };
}
