import { Field, Int, ObjectType } from '@nestjs/graphql';

import type { Counterfactual } from '#libs/matching/outcome';

@ObjectType('Counterfactual', {
  description: 'What would have given a student a better place, all else being the same.',
})
export class CounterfactualType {
  @Field(() => Int, { description: 'So many more places in the project.' })
  places: number;

  /** As the engine said it, for the fields that are resolved from it. */
  row: Counterfactual;
}

export function toCounterfactualType(row: Counterfactual | null | undefined): CounterfactualType | null {
  return row ? { places: row.places, row } : null;
}
