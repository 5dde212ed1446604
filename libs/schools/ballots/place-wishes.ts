import { normaliseEmail } from '#libs/identity/email';
import type { ProjectFinder } from '#libs/schools/ballots/find-projects';
import type { KnownStudent } from '#libs/schools/ballots/known-students';
import type { BallotLine } from '#libs/schools/ballots/read-ballots';
import { type Refusal, refusal } from '#libs/schools/import-report';

/** A row whose student and projects are known, or that says why it is refused. */
export interface PlacedLine {
  readonly line: BallotLine;
  readonly student: KnownStudent | null;
  readonly wishes: readonly { readonly projectId: string; readonly position: number }[];
  readonly refusal: Refusal | null;
}

/** Finds students by address or by number. */
export class StudentFinder {
  private readonly byEmail: ReadonlyMap<string, KnownStudent>;
  private readonly byNumber: ReadonlyMap<string | null, KnownStudent>;

  constructor(students: readonly KnownStudent[]) {
    this.byEmail = new Map(students.map((student) => [student.email, student]));
    this.byNumber = new Map(students.map((student) => [student.studentNumber, student]));
  }

  find(reference: string): KnownStudent | null {
    return this.byEmail.get(normaliseEmail(reference)) ?? this.byNumber.get(reference) ?? null;
  }
}

/** What a row means among these students and projects. */
export function placeLine(line: BallotLine, students: StudentFinder, projects: ProjectFinder): PlacedLine {
  const student = students.find(line.student);
  const refused = line.refusal ?? refusalOf(student);
  if (refused) return { line, student, wishes: [], refusal: refused };

  const found = line.wishes.map(({ position, cell }) => ({ position, cell, ...projects.find(cell) }));
  const unknown = found.find((wish) => wish.refusal !== null)?.refusal;
  if (unknown) return { line, student, wishes: [], refusal: unknown };
  const wishes = found.flatMap(({ position, ids }) => (ids ?? []).map((projectId) => ({ projectId, position })));
  const isRepeated = new Set(wishes.map(({ projectId }) => projectId)).size < wishes.length;
  return { line, student, wishes, refusal: isRepeated ? refusal('PROJECT_REPEATED') : null };
}

function refusalOf(student: KnownStudent | null): Refusal | null {
  if (!student) return refusal('STUDENT_UNKNOWN');
  return student.status === 'WITHDRAWN' ? refusal('STUDENT_WITHDRAWN') : null;
}
