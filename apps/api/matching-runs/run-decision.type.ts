import { Field, ObjectType } from '@nestjs/graphql';

import { RunDecisionKindEnum } from './matching-run-enums.js';
import type { RunDecision } from '#libs/matching-runs/run-decision';

@ObjectType('RunDecision', { description: 'What the staff decided on a student and a project before a matching.' })
export class RunDecisionType {
  @Field(() => String, { description: 'Its name inside the matching, such as d1.' })
  name: string;

  @Field(() => RunDecisionKindEnum, { description: 'What was decided.' })
  kind: RunDecision['kind'];

  /** The rows that it is about, for the fields that are resolved from them. */
  enrolmentId: string;
  projectId: string;
}

export function toRunDecisionType({ id: name, kind, enrolmentId, projectId }: RunDecision): RunDecisionType {
  return { name, kind, enrolmentId, projectId };
}
