import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { normaliseEmail } from '#libs/identity/email';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { createOnce, type CreatingInput } from '#libs/platform/idempotency/create-once';
import type { Locale } from '#libs/platform/i18n/locale';
import type { Cohort } from '#libs/schools/cohort.entity';
import { mayImportInto } from '#libs/schools/cohort.policy';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { loadCohort } from '#libs/schools/load-cohort';
import { knownEnrolments } from '#libs/schools/roster/known-enrolments';
import { planRoster } from '#libs/schools/roster/plan-roster';
import { problemOf, type RosterStudent } from '#libs/schools/roster/read-roster';
import { saveRoster } from '#libs/schools/roster/save-roster';
import { startEnrolling } from '#libs/schools/roster/start-enrolling';
import { schoolErrors } from '#libs/schools/schools.errors';

export interface NewStudent extends CreatingInput {
  readonly cohortId: string;
  readonly email: string;
  readonly name: string;
  readonly studentNumber?: string | null | undefined;
  readonly skills?: readonly string[] | null | undefined;
  readonly term?: string | null | undefined;
  readonly locale: Locale;
}

/**
 * Enrols one student, by the rules of an import: also one who joins late, while the choices are open or until the
 * projects are allocated. Throws ROSTER_FROZEN, ALREADY_ENROLLED and the refusals of a row.
 */
@Injectable()
export class EnrolStudent {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, input: NewStudent): Promise<Enrolment> {
    return this.unitOfWork.run(actor, 'enrolment.invite', async (work) => {
      const cohort = await loadCohort(work, actor, input.cohortId);
      if (!mayImportInto(actor, cohort)) throw platformErrors.forbidden();

      const id = await createOnce(work, 'enrolStudent', input, async () => {
        const enrolmentId = await enrol(work, cohort, studentOf(input));
        await startEnrolling(work, actor, cohort);
        return enrolmentId;
      });
      return work.tx.findOneByOrFail(Enrolment, { id });
    });
  }
}

function studentOf({ email, name, studentNumber, skills, term, locale }: NewStudent): RosterStudent {
  const said = { studentNumber: studentNumber ?? null, skills: [...new Set(skills ?? [])], term: term ?? null };
  return { email: normaliseEmail(email), name, ...said, locale };
}

async function enrol(work: Work, cohort: Cohort, student: RosterStudent): Promise<string> {
  if (cohort.status === 'ALLOCATED') throw schoolErrors.rosterFrozen();
  const plan = planRoster([{ row: 1, student, refusal: problemOf(student) }], await knownEnrolments(work, cohort.id));
  const refusal = plan[0]?.refusal;
  if (refusal) throw schoolErrors.rowRefused(refusal);

  const { created } = await saveRoster(
    work,
    cohort,
    plan.filter(({ outcome }) => outcome === 'NEW'),
  );
  const [id] = created;
  if (id === undefined) throw schoolErrors.alreadyEnrolled();
  return id;
}
