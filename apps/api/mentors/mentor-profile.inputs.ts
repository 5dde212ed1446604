import { InputType } from '@nestjs/graphql';

import { IdField, IntField } from '../graphql/input-fields.js';
import { LanguageListField, TextListField } from '../graphql/input-list-fields.js';

@InputType({ description: 'Your profile as a mentor, for the first time or again.' })
export class SaveMentorProfileInput {
  @TextListField({ items: 20, max: 60, description: 'What you are good at.' })
  expertise: string[];

  @LanguageListField({ items: 10, description: 'The languages you speak, by their two letters, such as fr.' })
  languages: string[];

  @IntField({ min: 0, max: 10, description: 'How many projects you would accompany at once.' })
  capacity: number;

  @IntField({ min: 1, max: 1_000_000, nullable: true, description: 'The version that you read and changed, if any.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'An organisation that you are too close to.' })
export class DeclareConflictInput {
  @IdField('Organisation', { description: 'The organisation whose projects you must not accompany.' })
  organisationId: string;
}
