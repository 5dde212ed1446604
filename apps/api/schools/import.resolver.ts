import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ImportInput } from './import.inputs.js';
import { ImportPayload, toImportReportType } from './import.type.js';
import type { Actor } from '#libs/identity/actor';
import { ImportBallots } from '#libs/schools/use-cases/import-ballots';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';

const theFile = { description: 'The cohort and the file.' };

@Resolver()
export class ImportResolver {
  constructor(
    private readonly roster: ImportRoster,
    private readonly ballots: ImportBallots,
  ) {}

  @Mutation(() => ImportPayload, {
    description: 'Enrols the students of a roster. The same file again changes nothing. For the cohort’s teacher.',
  })
  async importRoster(
    @CurrentActor() actor: Actor,
    @Args('input', theFile) { contentBase64, ...input }: ImportInput,
    @Context() { locale }: RequestContext,
  ): Promise<ImportPayload> {
    const report = await this.roster.execute(actor, { ...input, file: contentBase64 });
    return { report: toImportReportType(report, locale) };
  }

  @Mutation(() => ImportPayload, {
    description: 'Takes ballots on behalf of students, in place of those before. For the cohort’s teacher.',
  })
  async importBallots(
    @CurrentActor() actor: Actor,
    @Args('input', theFile) { contentBase64, ...input }: ImportInput,
    @Context() { locale }: RequestContext,
  ): Promise<ImportPayload> {
    const report = await this.ballots.execute(actor, { ...input, file: contentBase64 });
    return { report: toImportReportType(report, locale) };
  }
}
