import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import type { RequestContext } from '../graphql/request-context.js';
import { loadCohortType } from '../schools/cohort-loader.js';
import { CohortType } from '../schools/cohort.type.js';
import { AssignmentType, toAssignmentType } from './assignment.type.js';
import { explanationOf, reasonInWordsOf } from './place-words.js';
import type { Actor } from '#libs/identity/actor';
import { MatchingRunsReadModel } from '#libs/matching-runs/matching-runs.read-model';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  constructor(
    private readonly readModel: MatchingRunsReadModel,
    private readonly projects: ProjectsReadModel,
    private readonly schools: SchoolsByIdsReadModel,
  ) {}

  @Query(() => [AssignmentType], {
    description: 'Your own places, the latest published one of each cohort, and why. Empty before the publication.',
  })
  async myAssignments(@CurrentActor() actor: Actor): Promise<AssignmentType[]> {
    const own = await this.schools.ownEnrolments(actor);
    const ids = own.map(({ id }) => id);
    return (await this.readModel.assignmentsOf(actor, ids)).map(toAssignmentType);
  }

  @ResolveField(() => CohortType, { nullable: true, description: 'The cohort; null for a student who has left it.' })
  cohort(@Parent() { cohortId }: AssignmentType, @Context() context: RequestContext): Promise<CohortType | null> {
    return loadCohortType(context, this.schools, cohortId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The rank of the place, or why there is none, in your language.',
  })
  reasonInWords(@Parent() assignment: AssignmentType, @Context() context: RequestContext): string | null {
    return reasonInWordsOf(context, assignment);
  }

  @ResolveField(() => [String], { description: 'A sentence in your language for each of `higherChoices`.' })
  explanation(@Parent() assignment: AssignmentType, @Context() context: RequestContext): Promise<string[]> {
    return explanationOf(context, this.projects, assignment);
  }
}
