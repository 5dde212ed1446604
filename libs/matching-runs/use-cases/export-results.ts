import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { loadRun } from '#libs/matching-runs/load-run';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { type ResultRow, resultsSpreadsheet } from '#libs/matching-runs/results-spreadsheet';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import type { Locale } from '#libs/platform/i18n/translate';

/** The published places of a cohort as a CSV file, for its teacher and the coordinators. */
@Injectable()
export class ExportResults {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws RUN_NOT_PUBLISHED before the publication. */
  execute(actor: Actor, runId: string, locale: Locale): Promise<string> {
    return this.unitOfWork.run(actor, 'matching-run.export', async (work) => {
      const { run } = await loadRun(work, actor, runId);
      if (run.status !== 'PUBLISHED') throw runErrors.runNotPublished();
      return resultsSpreadsheet(locale, await resultsOf(work, run.id));
    });
  }
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
