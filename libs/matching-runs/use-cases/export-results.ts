import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { mayReadRun } from '#libs/matching-runs/matching-run.policy';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { publishedRows } from '#libs/matching-runs/published-rows';
import { publishedSpreadsheet } from '#libs/matching-runs/published-spreadsheet';
import { resultsFileName } from '#libs/matching-runs/results-spreadsheet';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Locale } from '#libs/platform/i18n/locale';
import { Cohort } from '#libs/schools/cohort.entity';

/** A spreadsheet with the name under which to keep it. */
export interface ResultsFile {
  readonly fileName: string;
  readonly content: string;
}

/** The published places of a cohort, and its projects that do not run, as a CSV file for teacher and coordinators. */
@Injectable()
export class ExportResults {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws NOT_FOUND to whoever may not read the runs of the cohort, and RUN_NOT_PUBLISHED before the publication. */
  execute(actor: Actor, cohortId: string, locale: Locale): Promise<ResultsFile> {
    return this.unitOfWork.run(actor, 'matching-run.export', async (work) => {
      const cohort = await work.tx.findOneBy(Cohort, { id: cohortId });
      if (!cohort || !mayReadRun(actor, cohort)) throw platformErrors.notFound('Cohort', ['cohortId']);
      const run = await latestPublished(work, cohort);
      if (!run) throw runErrors.runNotPublished();

      const content = publishedSpreadsheet(locale, await publishedRows(work.tx, run.id));
      return { fileName: resultsFileName(locale, cohort.name), content };
    });
  }
}

function latestPublished({ tx }: Work, { id: cohortId }: Cohort): Promise<Pick<MatchingRun, 'id'> | null> {
  return tx.findOne(MatchingRun, {
    select: { id: true },
    where: { cohortId, status: 'PUBLISHED' },
    order: { publishedAt: 'DESC' },
  });
}
