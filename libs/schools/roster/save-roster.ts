import { findOrCreateUsers } from '#libs/identity/find-or-create-users';
import { Membership } from '#libs/identity/membership.entity';
import type { Work } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import type { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import type { EnrolmentRevision, PlannedRow } from '#libs/schools/roster/plan-roster';
import type { RosterStudent } from '#libs/schools/roster/read-roster';
import { recordEnrolmentEvent } from '#libs/schools/schools.events';

const chunkSize = 500;

/** What has been written. */
export interface SavedRoster {
  /** The ids of new enrolments, in the order of the plan. */
  readonly created: readonly string[];
  readonly revised: readonly EnrolmentRevision[];
}

/** Writes what a plan says. The number of statements grows with hundreds of rows, never with rows. */
export async function saveRoster(work: Work, cohort: Cohort, plan: readonly PlannedRow[]): Promise<SavedRoster> {
  const created = await enrol(
    work,
    cohort,
    plan.filter(({ outcome }) => outcome === 'NEW').map(({ student }) => student),
  );
  const revised = plan.flatMap(({ revision }) => revision ?? []);
  await revise(work, revised);
  return { created, revised };
}

async function enrol(work: Work, cohort: Cohort, students: readonly RosterStudent[]): Promise<string[]> {
  const people = students.map(({ email, name, locale }) => ({ email, name, locale, timeZone: cohort.timeZone }));
  const users = await findOrCreateUsers(work, people);
  const enrolments = students.map((student) => ({ ...newEnrolment(cohort, student), userId: idIn(users, student) }));

  for (let start = 0; start < enrolments.length; start += chunkSize) {
    const chunk = enrolments.slice(start, start + chunkSize);
    await work.tx.insert(Enrolment, chunk);
    await giveAccess(work, cohort, chunk);
  }
  for (const { id } of enrolments) recordEnrolmentEvent(work, 'enrolment.invite', id, { cohortId: cohort.id });
  return enrolments.map(({ id }) => id);
}

function newEnrolment(cohort: Cohort, { studentNumber, skills, term }: RosterStudent) {
  return {
    id: newId(),
    cohortId: cohort.id,
    studentNumber,
    skills: [...skills],
    term,
    status: 'INVITED' as const,
    withdrawalReason: null,
  };
}

function idIn(users: ReadonlyMap<string, { readonly id: string }>, { email }: RosterStudent): string {
  const user = users.get(email);
  if (!user) throw new Error('A person of the roster was neither found nor made');
  return user.id;
}

/** Makes the students members of the cohort. */
export async function giveAccess(
  { tx }: Work,
  cohort: Pick<Cohort, 'id' | 'schoolId'>,
  enrolments: readonly { userId: string }[],
): Promise<void> {
  const place = { organisationId: cohort.schoolId, role: 'EXPLORER' as const, scopeId: cohort.id };
  await tx
    .createQueryBuilder()
    .insert()
    .into(Membership)
    .values(enrolments.map(({ userId }) => ({ id: newId(), userId, ...place })))
    .orIgnore()
    .updateEntity(false)
    .execute();
}

/** Writes what a file may change of enrolments; one statement. */
export async function revise({ tx }: Work, revisions: readonly EnrolmentRevision[]): Promise<void> {
  if (revisions.length === 0) return;
  await tx.query(
    `UPDATE enrolment
        SET student_number = revised."studentNumber", skills = revised.skills, term = revised.term,
            version = enrolment.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS revised(id uuid, "studentNumber" text, skills text[], term text)
      WHERE enrolment.id = revised.id`,
    [JSON.stringify(revisions)],
  );
}
