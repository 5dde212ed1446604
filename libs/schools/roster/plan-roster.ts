import { type ImportOutcome, type Refusal, refusal } from '#libs/schools/import-report';
import type { EnrolmentStatus } from '#libs/schools/enrolment-lifecycle';
import type { RosterLine, RosterStudent } from '#libs/schools/roster/read-roster';

/** An enrolment of the cohort as it stands before the import. */
export interface KnownEnrolment {
  readonly id: string;
  readonly email: string;
  readonly status: EnrolmentStatus;
  readonly studentNumber: string | null;
  readonly skills: readonly string[];
  readonly term: string | null;
}

/** What a file may change of an enrolment. */
export type EnrolmentRevision = Pick<KnownEnrolment, 'id' | 'studentNumber' | 'skills' | 'term'>;

export interface PlannedRow {
  readonly row: number;
  readonly outcome: ImportOutcome;
  readonly student: RosterStudent;
  readonly refusal: Refusal | null;
  /** What the enrolment becomes, when it is known already and changes. */
  readonly revision: EnrolmentRevision | null;
}

/** What an import would do, row by row. Pure; linear in rows and enrolments. */
export function planRoster(lines: readonly RosterLine[], known: readonly KnownEnrolment[]): PlannedRow[] {
  const byEmail = new Map(known.map((enrolment) => [enrolment.email, enrolment]));
  const byNumber = new Map(known.map((enrolment) => [enrolment.studentNumber, enrolment.email]));
  return lines.map(({ row, student, refusal: unusable }) => {
    const enrolment = byEmail.get(student.email) ?? null;
    const refused = unusable ?? refusalOf(student, enrolment, byNumber);
    if (refused) return { row, student, outcome: 'REFUSED', refusal: refused, revision: null };
    return { row, student, refusal: null, ...effectOn(enrolment, student) };
  });
}

function refusalOf(
  { email, studentNumber }: RosterStudent,
  enrolment: KnownEnrolment | null,
  byNumber: ReadonlyMap<string | null, string>,
): Refusal | null {
  if (enrolment?.status === 'WITHDRAWN') return refusal('STUDENT_WITHDRAWN');
  const holder = studentNumber === null ? undefined : byNumber.get(studentNumber);
  return holder === undefined || holder === email ? null : refusal('STUDENT_NUMBER_TAKEN');
}

function effectOn(enrolment: KnownEnrolment | null, student: RosterStudent): Pick<PlannedRow, 'outcome' | 'revision'> {
  if (!enrolment) return { outcome: 'NEW', revision: null };
  const revision = revisedBy(enrolment, student);
  return isSame(enrolment, revision) ? { outcome: 'UNCHANGED', revision: null } : { outcome: 'CHANGED', revision };
}

/** A blank cell leaves what is known: a shorter file is not a wish to forget. */
function revisedBy(enrolment: KnownEnrolment, student: RosterStudent): EnrolmentRevision {
  return {
    id: enrolment.id,
    studentNumber: student.studentNumber ?? enrolment.studentNumber,
    skills: student.skills.length > 0 ? student.skills : enrolment.skills,
    term: student.term ?? enrolment.term,
  };
}

function isSame(enrolment: KnownEnrolment, { studentNumber, skills, term }: EnrolmentRevision): boolean {
  return (
    enrolment.studentNumber === studentNumber &&
    enrolment.term === term &&
    JSON.stringify(enrolment.skills) === JSON.stringify(skills)
  );
}
