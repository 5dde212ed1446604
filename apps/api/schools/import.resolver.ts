import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { CurrentActor } from '../auth/current-actor.decorator.js';
import type { RequestContext } from '../graphql/request-context.js';
import { CohortInput } from './cohort.inputs.js';
import { ImportInput, ImportRosterInput } from './import.inputs.js';
import { toCohortType } from './cohort.type.js';
import { UndoImportPayload } from './undo-import.type.js';
import { ImportPayload, toImportReportType, toRosterReportType } from './import.type.js';
import type { Actor } from '#libs/identity/actor';
import { ImportBallots } from '#libs/schools/use-cases/import-ballots';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';
import { UndoLastImport } from '#libs/schools/use-cases/undo-last-import';

const theFile = { description: 'The cohort and the file.' };

@Resolver()
export class ImportResolver {
  constructor(
    private readonly roster: ImportRoster,
    private readonly ballots: ImportBallots,
    private readonly undo: UndoLastImport,
  ) {}

  @Mutation(() => ImportPayload, {
    description: 'Enrols the students of a roster. The same file again changes nothing. For the cohort’s teacher.',
  })
  async importRoster(
    @CurrentActor() actor: Actor,
    @Args('input', theFile) { contentBase64, ...input }: ImportRosterInput,
    @Context() { locale }: RequestContext,
  ): Promise<ImportPayload> {
    const report = await this.roster.execute(actor, { ...input, file: contentBase64 });
    return { report: toRosterReportType(report, locale) };
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

  @Mutation(() => UndoImportPayload, {
    description:
      'Takes back what the last import of a roster did, until a student of it has taken part. For the cohort’s teacher.',
  })
  async undoLastImport(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The cohort.' }) { cohortId }: CohortInput,
  ): Promise<UndoImportPayload> {
    const { cohort, ...counts } = await this.undo.execute(actor, cohortId);
    return { cohort: toCohortType(cohort), ...counts };
  }
}
