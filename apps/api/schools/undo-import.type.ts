import { Field, Int, ObjectType } from '@nestjs/graphql';

import { Payload } from '../graphql/user-error.type.js';
import { CohortType } from './cohort.type.js';

@ObjectType({ description: 'What was taken back.' })
export class UndoImportPayload extends Payload {
  @Field(() => CohortType, { nullable: true, description: 'The cohort; null when refused.' })
  cohort?: CohortType;

  @Field(() => Int, { nullable: true, description: 'How many students that the import had enrolled are out again.' })
  removed?: number;

  @Field(() => Int, { nullable: true, description: 'How many students are again as they were before the import.' })
  restored?: number;
}
