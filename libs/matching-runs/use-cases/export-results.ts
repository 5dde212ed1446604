import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { mayReadRun } from '#libs/matching-runs/matching-run.policy';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { resultsFileName, type ResultRow, resultsSpreadsheet } from '#libs/matching-runs/results-spreadsheet';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Locale } from '#libs/platform/i18n/locale';
import { Cohort } from '#libs/schools/cohort.entity';

/** A spreadsheet with the name under which to keep it. */
export interface ResultsFile {
  readonly fileName: string;
  readonly content: string;
}

/** The published places of a cohort as a CSV file, for its teacher and the coordinators. */
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

      const content = resultsSpreadsheet(locale, await resultsOf(work, run.id));
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

function resultsOf({ tx }: Work, runId: string): Promise<ResultRow[]> {
  return tx.query<ResultRow[]>(
    `SELECT student.name, student.email, enrolment.student_number AS "studentNumber",
            project.title AS project, assignment.rank, assignment.reason
       FROM assignment
       JOIN enrolment ON enrolment.id = assignment.enrolment_id
       JOIN app_user student ON student.id = enrolment.user_id
       LEFT JOIN project ON project.id = assignment.project_id
      WHERE assignment.run_id = $1
      ORDER BY student.name, assignment.enrolment_id`,
    [runId],
  );
}
