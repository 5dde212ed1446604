import { Field, InputType } from '@nestjs/graphql';

import { BytesField, EnumField, IdempotencyKeyField, IntField } from '../graphql/input-fields.js';
import { InputListField } from '../graphql/input-list-fields.js';
import { CohortInput } from './cohort.inputs.js';
import { RosterColumnEnum } from './school-enums.js';
import type { RosterColumn } from '#libs/schools/roster/roster-columns';

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

@InputType({ description: 'Which column of a file means what, as a trial told it or as a person says.' })
export class RosterColumnInput {
  @IntField({ min: 1, max: 1_000, description: 'From the left, 1 for the first.' })
  position: number;

  @Field(() => String, { description: 'The heading there; another heading in the file refuses the import.' })
  heading: string;

  @EnumField(RosterColumnEnum, { nullable: true, description: 'What it means; null: leave it aside.' })
  column: RosterColumn | null = null;
}

@InputType({ description: 'A roster to import into a cohort.' })
export class ImportRosterInput extends ImportInput {
  @InputListField(RosterColumnInput, {
    items: 200,
    nullable: true,
    description: 'Which column means what. Columns that are not named are left aside. Left out: as the headings say.',
  })
  mapping?: RosterColumnInput[] | null;
}
