import { Field, ObjectType } from '@nestjs/graphql';

import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { ProjectType, toProjectType } from '../projects/project.type.js';
import { toCounterfactualType } from './counterfactual.type.js';
import { toHigherChoiceType } from './higher-choice.type.js';
import { PlaceFields } from './place-fields.type.js';
import type { Assignment } from '#libs/matching-runs/assignment.entity';

@ObjectType('Assignment', {
  implements: () => [NodeType],
  description:
    'The place that a published matching gave a student, or why there is none. For the student and the staff.',
})
export class AssignmentType extends PlaceFields implements NodeType {
  id: string;

  @Field(() => ProjectType, { nullable: true, description: 'The project; null without a place.' })
  project: ProjectType | null;

  /** The rows of the assignment and its cohort, for the fields that are resolved from them. */
  rowId: string;
  cohortId: string;
}

export function toAssignmentType(assignment: Assignment): AssignmentType {
  const { id, project, rank, reason, explanation, counterfactual, enrolment } = assignment;
  return {
    ...{ id: globalId('Assignment', id), rowId: id },
    project: project && toProjectType(project),
    ...{ rank, reason, higherChoices: explanation.map(toHigherChoiceType), cohortId: enrolment.cohortId },
    counterfactual: toCounterfactualType(counterfactual),
  };
}
