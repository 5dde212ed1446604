import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { GlobalIdPipe } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ResultsFileType } from './results-file.type.js';
import type { Actor } from '#libs/identity/actor';
import { ExportResults } from '#libs/matching-runs/use-cases/export-results';

@Resolver()
export class ResultsFileResolver {
  constructor(private readonly results: ExportResults) {}

  @Query(() => ResultsFileType, {
    description: 'The published results of a cohort, in your language. For its teacher and the coordinators.',
  })
  async exportResults(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }, new GlobalIdPipe('Cohort', 'cohortId'))
    cohortId: string,
    @Context() { locale }: RequestContext,
  ): Promise<ResultsFileType> {
    const { fileName, content } = await this.results.execute(actor, cohortId, locale);
    return { fileName, contentBase64: Buffer.from(content).toString('base64') };
  }
}
