import { Field, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import { ProjectType, toProjectType } from '../projects/project.type.js';
import type { ProjectOffer } from '#libs/schools/project-offer.entity';

@ObjectType('ProjectOffer', {
  implements: () => [NodeType],
  description: 'A project put before the students of a cohort.',
})
export class ProjectOfferType extends NodeType {
  @Field(() => ProjectType, { description: 'The project.' })
  project: ProjectType;

  /** The row of its cohort, for the field that is resolved from it. */
  cohortId: string;
}

export const ProjectOfferConnection = connectionOf('ProjectOffer', ProjectOfferType);

@ObjectType({ description: 'The offer that was made.' })
export class ProjectOfferPayload extends Payload {
  @Field(() => ProjectOfferType, { nullable: true, description: 'The offer; null when refused.' })
  offer?: ProjectOfferType;
}

export function toProjectOfferType({ id, cohortId, project }: ProjectOffer): ProjectOfferType {
  return { id: globalId('ProjectOffer', id), cohortId, project: toProjectType(project) };
}
