import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';

import type { Actor } from '#libs/identity/actor';
import { Membership } from '#libs/identity/membership.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import type { Cohort } from '#libs/schools/cohort.entity';
import { mayImportInto } from '#libs/schools/cohort.policy';
import { EnrolmentInvitation } from '#libs/schools/enrolment-invitation.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { loadCohort } from '#libs/schools/load-cohort';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { factsOf } from '#libs/schools/roster/remember-import';
import { revise } from '#libs/schools/roster/save-roster';
import { RosterImportLine } from '#libs/schools/roster-import-line.entity';
import { RosterImport } from '#libs/schools/roster-import.entity';
import { schoolErrors } from '#libs/schools/schools.errors';
import { recordCohortEvent } from '#libs/schools/schools.events';

export interface UndoneImport {
  readonly cohort: Cohort;
  /** Enrolments that the import had made. */
  readonly removed: number;
  /** Enrolments that are again as they were before it. */
  readonly restored: number;
}

/**
 * Takes back what the last import of a roster did, and nothing else; then the one before is the last. Accounts of
 * people stay. Throws NOTHING_TO_UNDO, UNDO_TOO_LATE once the choices have closed, and IMPORT_ACTED_UPON when a student
 * of the import has taken part or an enrolment has changed since.
 */
@Injectable()
export class UndoLastImport {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, cohortId: string): Promise<UndoneImport> {
    return this.unitOfWork.run(actor, 'cohort.undo-import', async (work) => {
      const cohort = await loadCohort(work, actor, cohortId);
      if (!mayImportInto(actor, cohort)) throw platformErrors.forbidden();
      if (hasClosedOnce(cohort)) throw schoolErrors.undoTooLate();
      const last = await work.tx.findOne(RosterImport, {
        where: { cohortId, undoneAt: IsNull() },
        order: { id: 'DESC' },
      });
      if (!last) throw schoolErrors.nothingToUndo();

      const lines = await work.tx.find(RosterImportLine, {
        where: { importId: last.id },
        relations: { enrolment: true },
      });
      await checkUntouched(work, lines);
      const undone = await takeBack(work, cohort, lines);
      await work.tx.update(RosterImport, last.id, { undoneAt: work.now });
      recordCohortEvent(work, 'cohort.undo-import', cohort.id, undone);
      return { cohort, ...undone };
    });
  }
}

/** From then on matchings may speak of the students. */
function hasClosedOnce({ status, reopeningReason }: Cohort): boolean {
  return status === 'PREFERENCES_CLOSED' || status === 'ALLOCATED' || reopeningReason !== null;
}

async function checkUntouched({ tx }: Work, lines: readonly RosterImportLine[]): Promise<void> {
  const made = lines.filter(({ before }) => before === null).map(({ enrolmentId }) => enrolmentId);
  const isTouched = lines.some(({ enrolment, after }) => (after ? !isAs(enrolment, after) : hasTakenPart(enrolment)));
  if (isTouched || (await tx.existsBy(PreferenceBallot, { enrolmentId: In(made) })))
    throw schoolErrors.importActedUpon();
}

function hasTakenPart({ status }: Enrolment): boolean {
  return status !== 'INVITED';
}

function isAs(enrolment: Enrolment, { studentNumber, skills, term }: NonNullable<RosterImportLine['after']>): boolean {
  return JSON.stringify(factsOf(enrolment)) === JSON.stringify({ studentNumber, skills, term });
}

async function takeBack(work: Work, { id: cohortId }: Cohort, lines: readonly RosterImportLine[]) {
  const made = lines.filter(({ before }) => before === null).map(({ enrolment }) => enrolment);
  const userIds = made.map(({ userId }) => userId);
  await work.tx.delete(Membership, { userId: In(userIds), role: 'EXPLORER', scopeId: cohortId });
  await work.tx.delete(EnrolmentInvitation, { enrolmentId: In(made.map(({ id }) => id)) });
  await work.tx.delete(Enrolment, { id: In(made.map(({ id }) => id)) });

  const revisions = lines.flatMap(({ enrolmentId: id, before }) => (before ? [{ id, ...before }] : []));
  await revise(work, revisions);
  return { removed: made.length, restored: revisions.length };
}
