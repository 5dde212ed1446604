import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import { GlobalIdPipe } from '../graphql/global-id.js';
import type { RequestContext } from '../graphql/request-context.js';
import { RosterFileType } from './roster-file.type.js';
import type { Actor } from '#libs/identity/actor';
import { ExportRoster } from '#libs/schools/use-cases/export-roster';

@Resolver()
export class RosterFileResolver {
  constructor(private readonly roster: ExportRoster) {}

  @Query(() => RosterFileType, {
    description:
      'The students of a cohort, in your language, with when each was invited and submitted choices; it can be imported again. For its teacher and the coordinators.',
  })
  async exportRoster(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }, new GlobalIdPipe('Cohort', 'cohortId'))
    cohortId: string,
    @Context() { locale }: RequestContext,
  ): Promise<RosterFileType> {
    const { fileName, content } = await this.roster.execute(actor, cohortId, locale);
    return { fileName, contentBase64: Buffer.from(content).toString('base64') };
  }
}
