import { Field, InputType } from '@nestjs/graphql';

import { BytesField, IdempotencyKeyField } from '../graphql/input-fields.js';
import { CohortInput } from './cohort.inputs.js';

@InputType({ description: 'A file to import into a cohort.' })
export class ImportInput extends CohortInput {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @BytesField({
    description: 'The bytes of the CSV file as the spreadsheet program saved it, in base64. At most 5 MB.',
  })
  contentBase64: Uint8Array;

  @Field(() => Boolean, { defaultValue: false, description: 'Tells what would happen, and changes nothing.' })
  dryRun: boolean;
}
