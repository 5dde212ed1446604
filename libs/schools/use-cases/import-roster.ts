import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Cohort } from '#libs/schools/cohort.entity';
import { mayImportInto } from '#libs/schools/cohort.policy';
import { decodeSpreadsheet } from '#libs/schools/csv/decode-spreadsheet';
import { parseTable } from '#libs/schools/csv/parse-table';
import { type FileReport, type ImportReport, importReport } from '#libs/schools/import-report';
import { importOnce, type SpreadsheetImport } from '#libs/schools/import-once';
import { loadCohort } from '#libs/schools/load-cohort';
import { knownEnrolments } from '#libs/schools/roster/known-enrolments';
import { type KnownEnrolment, type PlannedRow, planRoster } from '#libs/schools/roster/plan-roster';
import { readRoster } from '#libs/schools/roster/read-roster';
import { rememberImport } from '#libs/schools/roster/remember-import';
import {
  missingRosterColumns,
  type RosterColumn,
  type RosterMapping,
  rosterMapping,
} from '#libs/schools/roster/roster-columns';
import { saveRoster } from '#libs/schools/roster/save-roster';
import { startEnrolling } from '#libs/schools/roster/start-enrolling';
import { schoolErrors } from '#libs/schools/schools.errors';
import { recordCohortEvent } from '#libs/schools/schools.events';

export interface RosterImportRequest extends SpreadsheetImport {
  /** Which heading means what, as a person confirmed it; else it is guessed. */
  readonly mapping?: RosterMapping | null | undefined;
}

export interface RosterReport extends FileReport {
  readonly mapping: RosterMapping;
  /** Columns without which nothing can be imported; a trial then has no rows. */
  readonly missing: readonly RosterColumn[];
}

/**
 * Enrols the students of a roster. A refused row never blocks the others, and the same file twice changes nothing.
 * Nobody is ever removed by an import. Throws ROSTER_FROZEN and the errors of an unreadable file; a trial of a file
 * whose columns are not understood says so instead, with what its headings seem to mean.
 */
@Injectable()
export class ImportRoster {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: RosterImportRequest): Promise<RosterReport> {
    return this.unitOfWork.run(actor, 'cohort.import-roster', async (work) => {
      const cohort = await loadCohort(work, actor, input.cohortId);
      if (!mayImportInto(actor, cohort)) throw platformErrors.forbidden();
      if (cohort.status === 'ALLOCATED') throw schoolErrors.rosterFrozen();

      const table = parseTable(decodeSpreadsheet(input.file));
      const mapping = rosterMapping(table.headings, input.mapping);
      const layout = { table, mapping, missing: missingRosterColumns(mapping) };
      if (input.dryRun && layout.missing.length > 0) return { ...importReport([]), ...layout };

      const known = await knownEnrolments(work, cohort.id);
      const plan = planRoster(readRoster(table, mapping), known);
      const report = reportOf(plan);
      if (!input.dryRun)
        await importOnce(work, onceOf(input), () => this.save(work, { actor, cohort, known, plan, report }));
      return { ...report, ...layout };
    });
  }

  private async save(work: Work, { actor, cohort, known, plan, report }: CheckedImport): Promise<void> {
    const saved = await saveRoster(work, cohort, plan);
    await rememberImport(work, cohort, { ...saved, known });
    if (report.counts.NEW > 0) await startEnrolling(work, actor, cohort);
    recordCohortEvent(work, 'cohort.import-roster', cohort.id, { ...report.counts });
  }
}

interface CheckedImport {
  readonly actor: Actor;
  readonly cohort: Cohort;
  readonly known: readonly KnownEnrolment[];
  readonly plan: readonly PlannedRow[];
  readonly report: ImportReport;
}

function onceOf({ mapping, ...input }: RosterImportRequest) {
  return { ...input, operation: mapping ? `importRoster ${JSON.stringify(mapping)}` : 'importRoster' };
}

function reportOf(plan: readonly PlannedRow[]): ImportReport {
  return importReport(
    plan.map(({ row, outcome, refusal, student: { email, name } }) => ({ row, outcome, email, name, refusal })),
  );
}
