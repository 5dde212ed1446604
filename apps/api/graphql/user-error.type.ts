import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something the caller can mend. Nothing was written.' })
export class UserError {
  @Field(() => String, { description: 'A stable code, never translated.' })
  code: string;

  @Field(() => [String], { description: 'Where in the input it lies; empty when it concerns the whole.' })
  path: readonly string[];

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  message: string;
}

/** What every payload has besides its noun; the interceptor fills it in. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors?: readonly UserError[];
}
