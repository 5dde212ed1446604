import { Field, Int, ObjectType } from '@nestjs/graphql';

import { CounterfactualType } from './counterfactual.type.js';
import { HigherChoiceType } from './higher-choice.type.js';
import { UnplacedReasonEnum } from './outcome-enums.js';
import type { UnassignedReason } from '#libs/matching/outcome';

/** What a matching says to one student. */
@ObjectType({ isAbstract: true })
export abstract class PlaceFields {
  @Field(() => Int, { nullable: true, description: 'The rank of the project on the student’s list; null without one.' })
  rank: number | null;

  @Field(() => UnplacedReasonEnum, { nullable: true, description: 'Why there is no place; null with one.' })
  reason: UnassignedReason | null;

  @Field(() => [HigherChoiceType], {
    description: 'Why not each project that the student ranked higher; for the unplaced, each that they ranked.',
  })
  higherChoices: readonly HigherChoiceType[];

  @Field(() => CounterfactualType, {
    nullable: true,
    description: 'What would have given a better place; null when one more place would not have.',
  })
  counterfactual: CounterfactualType | null;
}
