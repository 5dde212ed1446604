import type { PlacedLine } from '#libs/schools/ballots/place-wishes';
import { refusal } from '#libs/schools/import-report';

/** Where a row is a whole ballot: a student's second row is refused. */
export function refuseRepeatedStudents(lines: readonly PlacedLine[]): PlacedLine[] {
  const firstRows = new Map<string, number>();
  return lines.map((placed) => {
    if (placed.refusal || !placed.student) return placed;
    const { enrolmentId } = placed.student;
    const firstRow = firstRows.get(enrolmentId);
    if (firstRow !== undefined) return { ...placed, refusal: refusal('DUPLICATE_ROW', { firstRow }) };
    firstRows.set(enrolmentId, placed.line.row);
    return placed;
  });
}

/** Where a row is one wish: a project that the student has named in a row above is refused. */
export function refuseRepeatedWishes(lines: readonly PlacedLine[]): PlacedLine[] {
  const seen = new Set<string>();
  return lines.map((placed) => {
    if (placed.refusal) return placed;
    const marks = placed.wishes.map(({ projectId }) => `${placed.student?.enrolmentId} ${projectId}`);
    if (marks.some((mark) => seen.has(mark))) return { ...placed, refusal: refusal('PROJECT_REPEATED') };
    for (const mark of marks) seen.add(mark);
    return placed;
  });
}

/** Where a row is one wish: a ballot with a hole in it is not what the student wishes, so it is refused as a whole. */
export function refuseSpoiltBallots(lines: readonly PlacedLine[]): PlacedLine[] {
  const spoiltBy = new Map<string, number>();
  for (const { refusal: refused, student, line } of lines) {
    if (refused && student && !spoiltBy.has(student.enrolmentId)) spoiltBy.set(student.enrolmentId, line.row);
  }
  return lines.map((placed) => {
    const row = spoiltBy.get(placed.student?.enrolmentId ?? '');
    return placed.refusal || row === undefined ? placed : { ...placed, refusal: refusal('BALLOT_REFUSED', { row }) };
  });
}
