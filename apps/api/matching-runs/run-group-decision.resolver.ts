import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadEnrolmentType } from '../schools/enrolment-loader.js';
import { EnrolmentType } from '../schools/enrolment.type.js';
import { RunGroupDecisionType } from './run-decision.type.js';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';

@Resolver(() => RunGroupDecisionType)
export class RunGroupDecisionResolver {
  constructor(private readonly schools: SchoolsByIdsReadModel) {}

  @ResolveField(() => [EnrolmentType], { description: 'The students.' })
  async enrolments(
    @Parent() { enrolmentIds }: RunGroupDecisionType,
    @Context() context: RequestContext,
  ): Promise<EnrolmentType[]> {
    const found = await Promise.all(enrolmentIds.map((id) => loadEnrolmentType(context, this.schools, id)));
    return found.filter((enrolment) => enrolment !== null);
  }
}
