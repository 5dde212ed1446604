import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('RosterFile', { description: 'The students of a cohort as a spreadsheet (CSV, UTF-8, semicolons).' })
export class RosterFileType {
  @Field(() => String, { description: 'A name to keep it under.' })
  fileName: string;

  @Field(() => String, { description: 'Its bytes as base64.' })
  contentBase64: string;
}
