import { Field, ObjectType } from '@nestjs/graphql';

import { GroupDecisionKindEnum, RunDecisionKindEnum } from './matching-run-enums.js';
import type { GroupDecision, PairDecision } from '#libs/matching-runs/run-decision';

@ObjectType('RunDecision', { description: 'What the staff decided on a student and a project before a matching.' })
export class RunDecisionType {
  @Field(() => String, { description: 'Its name inside the matching, such as d1.' })
  name: string;

  @Field(() => RunDecisionKindEnum, { description: 'What was decided.' })
  kind: PairDecision['kind'];

  /** The rows that it is about, for the fields that are resolved from them. */
  enrolmentId: string;
  projectId: string;
}

@ObjectType('RunGroupDecision', { description: 'What the staff decided on several students before a matching.' })
export class RunGroupDecisionType {
  @Field(() => String, { description: 'Its name inside the matching, such as d2.' })
  name: string;

  @Field(() => GroupDecisionKindEnum, { description: 'What was decided.' })
  kind: GroupDecision['kind'];

  /** The rows of the students, for the field that is resolved from them. */
  enrolmentIds: readonly string[];
}

export function toRunDecisionType({ id: name, kind, enrolmentId, projectId }: PairDecision): RunDecisionType {
  return { name, kind, enrolmentId, projectId };
}

export function toRunGroupDecisionType({ id: name, kind, enrolmentIds }: GroupDecision): RunGroupDecisionType {
  return { name, kind, enrolmentIds };
}
