import { Field, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { PersonNameType } from '../schools/cohort.type.js';
import type { TeamWithMembers } from '#libs/matching-runs/teams.read-model';

@ObjectType('Team', {
  implements: () => [NodeType],
  description: 'The students whom a published matching gave to a project. For its nonprofit and the staff.',
})
export class TeamType extends NodeType {
  @Field(() => [PersonNameType], { description: 'Its members, by name.' })
  members: readonly PersonNameType[];

  /** The row of its project, for the field that is resolved from it. */
  projectId: string;
}

export const TeamConnection = connectionOf('Team', TeamType);

export function toTeamType({ id, projectId, members }: TeamWithMembers): TeamType {
  return { id: globalId('Team', id), projectId, members: members.map(({ name }) => ({ name })) };
}
