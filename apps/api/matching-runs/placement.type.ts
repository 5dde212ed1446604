import { ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { toCounterfactualType } from './counterfactual.type.js';
import { toHigherChoiceType } from './higher-choice.type.js';
import { PlaceFields } from './place-fields.type.js';
import type { Placement } from '#libs/matching-runs/placements';

@ObjectType('Placement', {
  description: 'What a matching gives one student, before and after it is published. For the staff.',
})
export class PlacementType extends PlaceFields {
  /** The rows of the student and the project, for the fields that are resolved from them. */
  enrolmentId: string;
  projectId: string | null;
}

export const PlacementConnection = connectionOf('Placement', PlacementType);

export function toPlacementType({ id: enrolmentId, explanation, counterfactual, ...place }: Placement): PlacementType {
  const why = {
    higherChoices: explanation.map(toHigherChoiceType),
    counterfactual: toCounterfactualType(counterfactual),
  };
  return { enrolmentId, ...place, ...why };
}
