import { ArgsType, Field } from '@nestjs/graphql';

import { PageArgs } from '../graphql/connection.type.js';

@ArgsType()
export class MovesArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those who get a worse place, or lose theirs.' })
  onlyWorse: boolean;
}
