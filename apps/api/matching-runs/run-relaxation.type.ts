import { Field, Int, ObjectType } from '@nestjs/graphql';

import { ConflictItemType } from './conflict-item.type.js';

@ObjectType('RunRelaxation', {
  description: 'What a matching without a solution would come to without one of its rules.',
})
export class RunRelaxationType {
  @Field(() => ConflictItemType, { description: 'The rule; give its `name` to `relaxMatchingRun`.' })
  item: ConflictItemType;

  @Field(() => Int, { description: 'How many students would have a place.' })
  placed: number;

  @Field(() => [Int], { description: 'How many would get their first choice, their second, and so on.' })
  profile: readonly number[];

  @Field(() => String, { description: 'The same in your language.' })
  inWords: string;
}
