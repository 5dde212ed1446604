import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { loaderOf } from '../graphql/loader-of.js';
import type { RequestContext } from '../graphql/request-context.js';
import { projectTitlesOf } from '../projects/project-loader.js';
import { AlgorithmNoticeType } from './algorithm-notice.type.js';
import { AssignmentType } from './assignment.type.js';
import { type AlgorithmNotice, algorithmNotice } from '#libs/matching-runs/notice/algorithm-notice';
import { AlgorithmNoticeReadModel } from '#libs/matching-runs/notice/algorithm-notice.read-model';
import { projectsNamedIn } from '#libs/matching-runs/notice/notice-facts';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => AssignmentType)
export class AlgorithmNoticeResolver {
  constructor(
    private readonly readModel: AlgorithmNoticeReadModel,
    private readonly projects: ProjectsReadModel,
  ) {}

  @ResolveField(() => AlgorithmNoticeType, {
    nullable: true,
    description: 'How an algorithm came to it; null once what it was computed from is no longer kept.',
  })
  async algorithmNotice(
    @Parent() { rowId }: AssignmentType,
    @Context() context: RequestContext,
  ): Promise<AlgorithmNotice | null> {
    const loader = loaderOf(context, 'algorithm-notices', (ids) => this.readModel.factsOf(context.actor, ids));
    const facts = await loader.load(rowId);
    if (!facts) return null;
    const titles = await projectTitlesOf(context, this.projects, projectsNamedIn(facts));
    return algorithmNotice(context.locale, facts, titles);
  }
}
