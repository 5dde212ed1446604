import { Field, Int, ObjectType } from '@nestjs/graphql';

import { ClosedReasonEnum, MatchedProjectStatusEnum } from './outcome-enums.js';
import type { ClosedReason, ProjectResult } from '#libs/matching/outcome';

@ObjectType('MatchedProject', { description: 'What becomes of a project in a matching.' })
export class MatchedProjectType {
  @Field(() => MatchedProjectStatusEnum, { description: 'Whether it has a team.' })
  status: ProjectResult['status'];

  @Field(() => Int, { description: 'How many students it has.' })
  size: number;

  @Field(() => ClosedReasonEnum, { nullable: true, description: 'Why it has no team; null with one.' })
  reason: ClosedReason | null;

  /** The rows of the project and of its mentor, for the fields that are resolved from them. */
  projectId: string;
  mentorId: string | null;
}

export function toMatchedProjectType(result: ProjectResult): MatchedProjectType {
  const { id: projectId, status, size, mentor: mentorId } = result;
  return { projectId, mentorId, status, size, reason: result.status === 'CLOSED' ? result.reason : null };
}
