import { Field, ObjectType } from '@nestjs/graphql';

import { ConflictKindEnum } from './outcome-enums.js';
import { RunDecisionType, RunGroupDecisionType } from './run-decision.type.js';
import type { ConflictItem } from '#libs/matching/outcome';

@ObjectType('ConflictItem', {
  description: 'One of the rules that contradict each other; without any one of them there would be a solution.',
})
export class ConflictItemType {
  @Field(() => String, { description: 'Its name inside the matching, such as c1.' })
  name: string;

  @Field(() => ConflictKindEnum, { description: 'What kind of rule it is.' })
  kind: ConflictItem['kind'];

  @Field(() => String, { description: 'The rule in your language.' })
  message: string;

  @Field(() => RunDecisionType, { nullable: true, description: 'The decision, for a rule that is one.' })
  decision: RunDecisionType | null;

  @Field(() => RunGroupDecisionType, {
    nullable: true,
    description: 'The decision on several students, for a rule that is one.',
  })
  groupDecision: RunGroupDecisionType | null;

  /** The row of the project whose rule it is, for the field that is resolved from it. */
  projectId: string | null;
}
