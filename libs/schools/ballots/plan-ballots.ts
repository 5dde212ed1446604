import { areSameChoices, type Choices, choicesOf } from '#libs/schools/ballots/ballot-choices';
import type { ProjectFinder } from '#libs/schools/ballots/find-projects';
import { groupBy } from '#libs/schools/ballots/group-by';
import type { KnownStudent } from '#libs/schools/ballots/known-students';
import { type PlacedLine, placeLine, StudentFinder } from '#libs/schools/ballots/place-wishes';
import type { BallotFile } from '#libs/schools/ballots/read-ballots';
import {
  refuseRepeatedStudents,
  refuseRepeatedWishes,
  refuseSpoiltBallots,
} from '#libs/schools/ballots/refuse-repeated';
import { type ImportOutcome, type ImportReport, importReport, type ImportRow } from '#libs/schools/import-report';

export interface PlannedBallot {
  readonly student: KnownStudent;
  readonly choices: Choices;
  readonly outcome: Exclude<ImportOutcome, 'REFUSED'>;
}

export interface BallotPlan {
  /** One for each student with a usable ballot in the file. */
  readonly ballots: readonly PlannedBallot[];
  readonly report: ImportReport;
}

/** What an import would do. Pure; linear in rows, students and projects. A ballot is taken whole or not at all. */
export function planBallots(
  { layout, lines }: BallotFile,
  students: readonly KnownStudent[],
  projects: ProjectFinder,
): BallotPlan {
  const finder = new StudentFinder(students);
  const placed = lines.map((line) => placeLine(line, finder, projects));
  const checked =
    layout === 'BALLOT_PER_ROW' ? refuseRepeatedStudents(placed) : refuseSpoiltBallots(refuseRepeatedWishes(placed));
  const byStudent = groupBy(checked.filter(isUsable), ({ student }) => student);
  const ballots = [...byStudent].map(([student, own]) => plannedBallot(student, own));
  return { ballots, report: reportOf(checked, ballots) };
}

type UsableLine = PlacedLine & { readonly student: KnownStudent };

function isUsable(placed: PlacedLine): placed is UsableLine {
  return placed.student !== null && placed.refusal === null;
}

function plannedBallot(student: KnownStudent, lines: readonly PlacedLine[]): PlannedBallot {
  const wishes = lines.flatMap((line) => line.wishes);
  const choices = choicesOf(wishes.map(({ projectId, position }) => ({ projectId, rank: position })));
  return { student, choices, outcome: outcomeOf(student, choices) };
}

function outcomeOf(student: KnownStudent, choices: Choices): PlannedBallot['outcome'] {
  if (student.ballotId === null) return 'NEW';
  return areSameChoices(student.choices, choices) ? 'UNCHANGED' : 'CHANGED';
}

function reportOf(lines: readonly PlacedLine[], ballots: readonly PlannedBallot[]): ImportReport {
  const outcomes = new Map(ballots.map(({ student, outcome }) => [student.enrolmentId, outcome]));
  return importReport(lines.map((placed) => reportRow(placed, outcomes)));
}

/** Of a student who is not found, the row keeps what the file says, so that the teacher recognises it. */
function reportRow({ line, student, refusal }: PlacedLine, outcomes: ReadonlyMap<string, ImportOutcome>): ImportRow {
  const outcome = refusal ? 'REFUSED' : (outcomes.get(student?.enrolmentId ?? '') ?? 'REFUSED');
  return { row: line.row, outcome, email: student?.email ?? line.student, name: student?.name ?? '', refusal };
}
