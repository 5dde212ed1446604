import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Locale } from '#libs/platform/i18n/locale';
import { Cohort } from '#libs/schools/cohort.entity';
import { mayReadRoster } from '#libs/schools/cohort.policy';
import { rosterFileName, type RosterRow, rosterSpreadsheet } from '#libs/schools/roster/roster-spreadsheet';

/** A spreadsheet with the name under which to keep it. */
export interface RosterFile {
  readonly fileName: string;
  readonly content: string;
}

/** The students of a cohort as a CSV file, without those who have left it. */
@Injectable()
export class ExportRoster {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws NOT_FOUND to everybody but its teacher and the coordinators. */
  execute(actor: Actor, cohortId: string, locale: Locale): Promise<RosterFile> {
    return this.unitOfWork.run(actor, 'cohort.export-roster', async (work) => {
      const cohort = await work.tx.findOneBy(Cohort, { id: cohortId });
      if (!cohort || !mayReadRoster(actor, cohort)) throw platformErrors.notFound('Cohort', ['cohortId']);

      const content = rosterSpreadsheet(locale, { rows: await rowsOf(work, cohort.id), timeZone: cohort.timeZone });
      return { fileName: rosterFileName(locale, cohort.name), content };
    });
  }
}

function rowsOf({ tx }: Work, cohortId: string): Promise<RosterRow[]> {
  return tx.query<RosterRow[]>(
    `SELECT student.name, student.email, enrolment.student_number AS "studentNumber", enrolment.skills, enrolment.term,
            student.locale AS language, enrolment.invited_at AS "invitedAt", ballot.submitted_at AS "submittedAt"
       FROM enrolment
       JOIN app_user student ON student.id = enrolment.user_id
       LEFT JOIN preference_ballot ballot ON ballot.enrolment_id = enrolment.id
      WHERE enrolment.cohort_id = $1 AND enrolment.status <> 'WITHDRAWN'
      ORDER BY student.name, enrolment.id`,
    [cohortId],
  );
}
