import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { Organisation } from '#libs/identity/organisation.entity';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import { newId } from '#libs/platform/ids/new-id';
import { Cohort } from '#libs/schools/cohort.entity';
import { mayCreateCohort } from '#libs/schools/cohort.policy';
import { schoolErrors } from '#libs/schools/schools.errors';
import { recordCohortEvent } from '#libs/schools/schools.events';

export interface NewCohort extends CreatingInput {
  readonly schoolId: string;
  readonly name: string;
  /** Two years in a row: `2026-2027`. */
  readonly academicYear: string;
  /** IANA zone of its deadlines; the school's own when nothing is said. */
  readonly timeZone?: string | null | undefined;
}

/** Starts a cohort at the teacher's own school, led by that teacher. */
@Injectable()
export class CreateCohort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewCohort): Promise<Cohort> {
    return this.unitOfWork.run(actor, 'cohort.create', async (work) => {
      if (actor.kind !== 'person' || !mayCreateCohort(actor, input.schoolId)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'createCohort', input, () => createCohort(work, actor.id, input));
      return work.tx.findOneByOrFail(Cohort, { id });
    });
  }
}

async function createCohort(work: Work, teacherId: string, input: NewCohort): Promise<string> {
  const { schoolId, name, academicYear } = input;
  if (!isAcademicYear(academicYear)) throw schoolErrors.academicYearInvalid();
  const school = await work.tx.findOneByOrFail(Organisation, { id: schoolId });
  const timeZone = input.timeZone ?? school.timeZone;

  const cohort = { id: newId(), schoolId, teacherId, name, academicYear, timeZone, status: 'DRAFT' as const };
  await work.tx.save(Cohort, { ...cohort, preferencesCloseAt: null, reopeningReason: null });
  recordCohortEvent(work, 'cohort.create', cohort.id, { schoolId });
  return cohort.id;
}

function isAcademicYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1;
}
