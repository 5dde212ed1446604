import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ProjectDemand', { description: 'How much an offered project is wanted, by those who have not withdrawn.' })
export class ProjectDemandType {
  @Field(() => Int, { description: 'Students whose first choice it is, alone or tied.' })
  firstChoices: number;

  @Field(() => Int, { description: 'Students who list it at any rank.' })
  wishes: number;

  /** The row of the project, for the field that is resolved from it. */
  projectId: string;
}
