import { Field, ObjectType } from '@nestjs/graphql';

import { ConflictKindEnum } from './outcome-enums.js';
import type { WaivableRule } from '#libs/matching-runs/run-waiver';

@ObjectType('RunWaiver', { description: 'A rule of a project that a matching leaves out.' })
export class RunWaiverType {
  @Field(() => ConflictKindEnum, { description: 'What kind of rule it is.' })
  kind: WaivableRule;

  /** The row of the project, for the field that is resolved from it. */
  projectId: string;
}
