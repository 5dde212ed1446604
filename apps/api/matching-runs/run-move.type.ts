import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import type { RunMove } from '#libs/matching-runs/run-moves';

@ObjectType('RunMove', {
  description: 'A student whose place is another one in one result than in the other. For the staff.',
})
export class RunMoveType {
  @Field(() => Int, { nullable: true, description: 'The rank of the place before; null without one.' })
  fromRank: number | null;

  @Field(() => Int, { nullable: true, description: 'The rank of the place after; null without one.' })
  toRank: number | null;

  @Field(() => Boolean, { description: 'Whether the place is lost, or further down the list.' })
  isWorse: boolean;

  /** The rows of the student and the projects, for the fields that are resolved from them. */
  enrolmentId: string;
  fromProjectId: string | null;
  toProjectId: string | null;
}

export const RunMoveConnection = connectionOf('RunMove', RunMoveType);

export function toRunMoveType({ id: enrolmentId, from, to, isWorse }: RunMove): RunMoveType {
  return {
    ...{ enrolmentId, isWorse },
    ...{ fromProjectId: from?.projectId ?? null, fromRank: from?.rank ?? null },
    ...{ toProjectId: to?.projectId ?? null, toRank: to?.rank ?? null },
  };
}
