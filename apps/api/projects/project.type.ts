import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';

import { connectionOf } from '../graphql/connection.type.js';
import { globalId } from '../graphql/global-id.js';
import { NodeType } from '../graphql/node.type.js';
import { Payload } from '../graphql/user-error.type.js';
import { DigitalCauseEnum, ProjectStatusEnum, TechKindEnum } from './project-enums.js';
import type { Project, ProjectMentorNeed, RequiredSkill } from '#libs/projects/project.entity';
import type { ProjectStatus } from '#libs/projects/project-lifecycle';
import type { DigitalCause, TechKind } from '#libs/projects/taxonomy';

@ObjectType('RequiredSkill', { description: 'A skill that so many people of the team must have.' })
export class RequiredSkillType {
  @Field(() => String, { description: 'The skill.' })
  skill: string;

  @Field(() => Int, { description: 'How many people of the team must have it.' })
  count: number;
}

@ObjectType('MentorNeed', { description: 'What a project asks of a mentor.' })
export class MentorNeedType {
  @Field(() => Boolean, { description: 'Whether the project only runs with a mentor.' })
  isRequired: boolean;

  @Field(() => [String], { description: 'What the mentor knows at least one of; empty: anything.' })
  expertise: readonly string[];

  @Field(() => [String], { description: 'The languages that the mentor speaks, by their two letters.' })
  languages: readonly string[];
}

@ObjectType('Project', {
  implements: () => [NodeType],
  description: 'A nonprofit’s need as a team of students can take it on.',
})
export class ProjectType extends NodeType {
  @Field(() => Int, { description: 'The reference that people quote, for example on a ballot in a spreadsheet.' })
  number: number;

  @Field(() => String, { description: 'The project in a few words.' })
  title: string;

  @Field(() => String, { description: 'What it is about, for those who choose.' })
  summary: string;

  @Field(() => Int, { description: 'With fewer students the project does not run.' })
  minTeamSize: number;

  @Field(() => Int, { description: 'How many students it can take.' })
  maxTeamSize: number;

  @Field(() => [RequiredSkillType], { description: 'What the team must bring together.' })
  requiredSkills: readonly RequiredSkill[];

  @Field(() => [TechKindEnum], { description: 'What the team builds.' })
  techKinds: readonly TechKind[];

  @Field(() => [DigitalCauseEnum], { description: 'What makes its digital side worth having for society.' })
  digitalCauses: readonly DigitalCause[];

  @Field(() => [Int], { description: 'The Sustainable Development Goals that it serves, by number.' })
  sdgs: readonly number[];

  @Field(() => [String], { description: 'The parts of the year in which it can be done; empty: any.' })
  terms: readonly string[];

  @Field(() => MentorNeedType, { nullable: true, description: 'The mentor that it takes; null: none.' })
  mentorNeed: ProjectMentorNeed | null;

  @Field(() => ProjectStatusEnum, { description: 'How far it is.' })
  status: ProjectStatus;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last offered to students.' })
  publishedAt: Date | null;

  @Field(() => Int, { description: 'Counts changes; send it back as `expectedVersion`.' })
  version: number;

  /** The row of its nonprofit, for the fields that are resolved from it. */
  organisationId: string;
}

export const ProjectConnection = connectionOf('Project', ProjectType);

@ObjectType({ description: 'The project as it is now.' })
export class ProjectPayload extends Payload {
  @Field(() => ProjectType, { nullable: true, description: 'The project; null when refused.' })
  project?: ProjectType;
}

export function toProjectType(project: Project): ProjectType {
  const { number, title, summary, minTeamSize, maxTeamSize, requiredSkills, techKinds } = project;
  const { digitalCauses, sdgs, terms, status, publishedAt = null, version, organisationId } = project;
  const { mentorNeed = null } = project;
  return {
    id: globalId('Project', project.id),
    ...{ number, title, summary, minTeamSize, maxTeamSize, requiredSkills, techKinds },
    ...{ digitalCauses, sdgs, terms, mentorNeed, status, publishedAt, version, organisationId },
  };
}
