import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { nextStatus } from '#libs/platform/lifecycle/lifecycle';
import type { Cohort } from '#libs/schools/cohort.entity';
import { cohortLifecycle } from '#libs/schools/cohort-lifecycle';
import { mayImportInto } from '#libs/schools/cohort.policy';
import { cohortSituation } from '#libs/schools/cohort-situation';
import { decodeSpreadsheet } from '#libs/schools/csv/decode-spreadsheet';
import { parseTable } from '#libs/schools/csv/parse-table';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { type ImportReport, importReport } from '#libs/schools/import-report';
import { importOnce, type SpreadsheetImport } from '#libs/schools/import-once';
import { loadCohort } from '#libs/schools/load-cohort';
import { type KnownEnrolment, type PlannedRow, planRoster } from '#libs/schools/roster/plan-roster';
import { readRoster } from '#libs/schools/roster/read-roster';
import { saveRoster } from '#libs/schools/roster/save-roster';
import { schoolErrors } from '#libs/schools/schools.errors';
import { recordCohortEvent } from '#libs/schools/schools.events';

/**
 * Enrols the students of a roster. A refused row never blocks the others, and the same file twice changes nothing.
 * Nobody is ever removed by an import. Throws ROSTER_FROZEN and the errors of an unreadable file.
 */
@Injectable()
export class ImportRoster {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: SpreadsheetImport): Promise<ImportReport> {
    return this.unitOfWork.run(actor, 'cohort.import-roster', async (work) => {
      const cohort = await loadCohort(work, actor, input.cohortId);
      if (!mayImportInto(actor, cohort)) throw platformErrors.forbidden();
      if (cohort.status === 'ALLOCATED') throw schoolErrors.rosterFrozen();

      const lines = readRoster(parseTable(decodeSpreadsheet(input.file)));
      const plan = planRoster(lines, await knownEnrolments(work, cohort.id));
      const report = reportOf(plan);
      if (input.dryRun) return report;

      await importOnce(work, { ...input, operation: 'importRoster' }, async () => {
        await saveRoster(work, cohort, plan);
        if (report.counts.NEW > 0) await startEnrolling(work, actor, cohort);
        recordCohortEvent(work, 'cohort.import-roster', cohort.id, { ...report.counts });
      });
      return report;
    });
  }
}

/** In one statement, however many they are. */
async function knownEnrolments({ tx }: Work, cohortId: string): Promise<KnownEnrolment[]> {
  const enrolments = await tx.find(Enrolment, { where: { cohortId }, relations: { user: true } });
  return enrolments.map(({ user, ...enrolment }) => ({ ...enrolment, email: user.email }));
}

async function startEnrolling(work: Work, actor: Actor, cohort: Cohort): Promise<void> {
  if (cohort.status !== 'DRAFT') return;
  const circumstances = { now: work.now, students: 0, offers: 0, closeAt: null, reason: null };
  cohort.status = nextStatus(cohortLifecycle, 'enrol', cohortSituation(actor, cohort, circumstances));
  await work.tx.save(cohort);
  recordCohortEvent(work, 'cohort.enrol', cohort.id, { from: 'DRAFT', to: cohort.status });
}

function reportOf(plan: readonly PlannedRow[]): ImportReport {
  return importReport(
    plan.map(({ row, outcome, refusal, student: { email, name } }) => ({ row, outcome, email, name, refusal })),
  );
}
