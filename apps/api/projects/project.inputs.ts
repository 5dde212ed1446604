import { InputType } from '@nestjs/graphql';

import {
  BooleanField,
  EnumField,
  EnumListField,
  IdempotencyKeyField,
  IdField,
  IntField,
  TextField,
} from '../graphql/input-fields.js';
import {
  InputField,
  InputListField,
  IntListField,
  LanguageListField,
  TextListField,
} from '../graphql/input-list-fields.js';
import { DigitalCauseEnum, ProjectActionEnum, TechKindEnum } from './project-enums.js';
import { largestTeam } from '#libs/projects/project-framing';
import type { DigitalCause, TechKind } from '#libs/projects/taxonomy';
import type { CoordinatorVerb } from '#libs/projects/use-cases/transition-project';

@InputType({ description: 'A skill that so many people of the team must have.' })
export class RequiredSkillInput {
  @TextField({ max: 60, description: 'The skill, as rosters name it.' })
  skill: string;

  @IntField({ min: 1, max: largestTeam, description: 'How many people of the team must have it.' })
  count: number;
}

@InputType({ description: 'What the project asks of a mentor.' })
export class MentorNeedInput {
  @BooleanField({ description: 'Whether the project only runs with a mentor.' })
  isRequired: boolean;

  @TextListField({ items: 10, max: 60, description: 'What the mentor knows at least one of; empty: anything.' })
  expertise: string[];

  @LanguageListField({ items: 5, description: 'The languages that the mentor speaks, by their two letters.' })
  languages: string[];
}

@InputType({ isAbstract: true })
abstract class ProjectFields {
  @TextField({ max: 120, description: 'The project in a few words.' })
  title: string;

  @TextField({ max: 4000, description: 'What it is about, for those who choose.' })
  summary: string;

  @IntField({ min: 1, max: largestTeam, description: 'With fewer students the project does not run.' })
  minTeamSize: number;

  @IntField({ min: 1, max: largestTeam, description: 'How many students it can take.' })
  maxTeamSize: number;

  @InputListField(RequiredSkillInput, { items: 10, description: 'What the team must bring together.' })
  requiredSkills: RequiredSkillInput[];

  @EnumListField(TechKindEnum, { max: 8, description: 'What the team builds.' })
  techKinds: TechKind[];

  @EnumListField(DigitalCauseEnum, { max: 6, description: 'What makes its digital side worth having for society.' })
  digitalCauses: DigitalCause[];

  @IntListField({ items: 17, description: 'At most three Sustainable Development Goals that it serves, by number.' })
  sdgs: number[];

  @TextListField({
    items: 10,
    max: 40,
    description: 'The parts of the year in which it can be done, as rosters name them; empty: any.',
  })
  terms: string[];

  @InputField(MentorNeedInput, { nullable: true, description: 'The mentor that it takes; absent: none.' })
  mentorNeed?: MentorNeedInput | null;
}

@InputType({ description: 'A selected need, framed as a project.' })
export class CreateProjectFromNeedInput extends ProjectFields {
  @IdempotencyKeyField()
  idempotencyKey: string;

  @IdField('NeedSubmission', { description: 'The selected need.' })
  needId: string;
}

@InputType({ description: 'A changed framing.' })
export class UpdateProjectInput extends ProjectFields {
  @IdField('Project', { description: 'The project.' })
  projectId: string;

  @IntField({ min: 1, max: 1_000_000, description: 'The version that you read and changed.' })
  expectedVersion: number;
}

@InputType({ description: 'A step in the life of a project.' })
export class TransitionProjectInput {
  @IdField('Project', { description: 'The project.' })
  projectId: string;

  @EnumField(ProjectActionEnum, { description: 'What to do; one of its `allowedActions`.' })
  action: CoordinatorVerb;
}

@InputType({ description: 'Which projects to list; what is left out filters nothing.' })
export class ProjectFilterInput {
  @IdField('Organisation', { nullable: true, description: 'Only those of this nonprofit.' })
  organisationId?: string | null;

  @EnumField(TechKindEnum, { nullable: true, description: 'Only those in which this is built.' })
  techKind?: TechKind | null;

  @EnumField(DigitalCauseEnum, { nullable: true, description: 'Only those with this cause.' })
  cause?: DigitalCause | null;

  @IntField({ min: 1, max: 17, nullable: true, description: 'Only those that serve this goal.' })
  sdg?: number | null;
}
