import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { RequestContext } from '../graphql/request-context.js';
import { loadProjectType, projectTitlesOf } from '../projects/project-loader.js';
import { ProjectType } from '../projects/project.type.js';
import { CounterfactualType } from './counterfactual.type.js';
import { counterfactualInWords } from '#libs/matching-runs/explanation-words';
import { ProjectsReadModel } from '#libs/projects/projects.read-model';

@Resolver(() => CounterfactualType)
export class CounterfactualResolver {
  constructor(private readonly projects: ProjectsReadModel) {}

  @ResolveField(() => ProjectType, { nullable: true, description: 'The project; null once you may not read it.' })
  project(@Parent() { row }: CounterfactualType, @Context() context: RequestContext): Promise<ProjectType | null> {
    return loadProjectType(context, this.projects, row.project);
  }

  @ResolveField(() => String, { description: 'The same in your language.' })
  async inWords(@Parent() { row }: CounterfactualType, @Context() context: RequestContext): Promise<string> {
    const titles = await projectTitlesOf(context, this.projects, [row.project]);
    return counterfactualInWords(context.locale, row, titles);
  }
}
