import { Field, Int, ObjectType } from '@nestjs/graphql';

import { HigherChoiceReasonEnum } from './outcome-enums.js';
import type { ExplanationReason, HigherChoice } from '#libs/matching/outcome';

@ObjectType('HigherChoice', {
  description: 'Why a student did not get a project that they ranked higher: figures, and never another person.',
})
export class HigherChoiceType {
  @Field(() => HigherChoiceReasonEnum, { description: 'Why.' })
  reason: ExplanationReason;

  @Field(() => Int, { description: 'How many students have the project, or prefer it to what they got.' })
  wanted: number;

  @Field(() => Int, { nullable: true, description: 'Its minimum team, where that is the reason.' })
  needed: number | null;

  @Field(() => Int, { nullable: true, description: 'Its places, where they are the reason.' })
  places: number | null;

  /** As the engine said it, for the fields that are resolved from it. */
  row: HigherChoice;
}

export function toHigherChoiceType(row: HigherChoice): HigherChoiceType {
  const { wanted, needed = null, places = null } = row.counts;
  return { reason: row.reason, wanted, needed, places, row };
}
