import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { activates } from '#libs/schools/ballots/activates';
import { ProjectFinder } from '#libs/schools/ballots/find-projects';
import { knownStudents } from '#libs/schools/ballots/known-students';
import { offeredProjects } from '#libs/schools/ballots/offered-projects';
import { type PlannedBallot, planBallots } from '#libs/schools/ballots/plan-ballots';
import { readBallots } from '#libs/schools/ballots/read-ballots';
import { saveBallots } from '#libs/schools/ballots/save-ballots';
import type { Cohort } from '#libs/schools/cohort.entity';
import type { CohortStatus } from '#libs/schools/cohort-lifecycle';
import { mayImportInto } from '#libs/schools/cohort.policy';
import { decodeSpreadsheet } from '#libs/schools/csv/decode-spreadsheet';
import { parseTable } from '#libs/schools/csv/parse-table';
import { importOnce, type SpreadsheetImport } from '#libs/schools/import-once';
import type { FileReport } from '#libs/schools/import-report';
import { loadCohort } from '#libs/schools/load-cohort';
import { schoolErrors } from '#libs/schools/schools.errors';
import { recordCohortEvent } from '#libs/schools/schools.events';

const importStatuses: readonly CohortStatus[] = ['PREFERENCES_OPEN', 'PREFERENCES_CLOSED'];

/**
 * Takes ballots from the teacher's file, in place of those before. A refused row never blocks other students, and the
 * same file twice changes nothing. Throws PREFERENCES_CLOSED and the errors of an unreadable file.
 */
@Injectable()
export class ImportBallots {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: SpreadsheetImport): Promise<FileReport> {
    return this.unitOfWork.run(actor, 'cohort.import-ballots', async (work) => {
      const cohort = await loadCohort(work, actor, input.cohortId);
      if (!mayImportInto(actor, cohort)) throw platformErrors.forbidden();
      if (!importStatuses.includes(cohort.status)) throw schoolErrors.preferencesClosed();

      const table = parseTable(decodeSpreadsheet(input.file));
      const ballotFile = readBallots(table);
      const projects = new ProjectFinder(await offeredProjects(work.tx, cohort.id));
      const { ballots, report } = planBallots(ballotFile, await knownStudents(work.tx, cohort.id), projects);
      if (input.dryRun) return { ...report, table };

      await importOnce(work, { ...input, operation: 'importBallots' }, async () => {
        await saveChanged(work, { actor, cohort, ballots });
        recordCohortEvent(work, 'cohort.import-ballots', cohort.id, { ...report.counts });
      });
      return { ...report, table };
    });
  }
}

interface PlannedImport {
  readonly actor: Actor;
  readonly cohort: Cohort;
  readonly ballots: readonly PlannedBallot[];
}

async function saveChanged(work: Work, { actor, cohort, ballots }: PlannedImport): Promise<void> {
  const changed = ballots.filter(({ outcome }) => outcome !== 'UNCHANGED');
  const submitted = changed.map(({ student: { enrolmentId, ballotId, userId, status }, choices }) => ({
    enrolmentId,
    ballotId,
    choices,
    activates: activates(actor, { userId, status, cohort }),
  }));
  await saveBallots(work, submitted, 'IMPORT');
}
