import type { MatchingStudent } from '#libs/matching/problem';
import type { ProjectFinder } from '#libs/schools/ballots/find-projects';
import type { KnownStudent } from '#libs/schools/ballots/known-students';
import { planBallots } from '#libs/schools/ballots/plan-ballots';
import { type BallotFile, readBallots } from '#libs/schools/ballots/read-ballots';
import type { Choices } from '#libs/schools/ballots/ballot-choices';
import { readRoster, type RosterLine, type RosterStudent } from '#libs/schools/roster/read-roster';
import { columnOfRefusal } from './column-of-refusal.js';
import { labelOf } from './labels.js';
import type { Sheet } from './sheet.js';
import { type SheetFault } from './sheet-fault.js';

/** A student of the folder, known by the address. */
export interface SheetStudent {
  readonly person: RosterStudent;
  readonly student: MatchingStudent;
}

export interface SheetStudents {
  readonly students: readonly SheetStudent[];
  readonly faults: readonly SheetFault[];
}

/** A spreadsheet with what its rows say. */
export interface RosterSheet extends Sheet {
  readonly lines: readonly RosterLine[];
}

export interface BallotSheet extends Sheet {
  readonly ballots: BallotFile;
}

/** Throws COLUMN_MISSING without addresses or names, and COLUMN_REPEATED. */
export function readRosterSheet(sheet: Sheet): RosterSheet {
  return { ...sheet, lines: readRoster(sheet.table) };
}

/** Throws COLUMN_MISSING without students or choices, and COLUMN_REPEATED. */
export function readBallotSheet(sheet: Sheet): BallotSheet {
  return { ...sheet, ballots: readBallots(sheet.table) };
}

/**
 * The students of a roster with the choices of a file of ballots, which may be the same file, by the rules of the
 * product's imports. Who has no ballot wishes nothing.
 */
export function joinStudents(roster: RosterSheet, ballots: BallotSheet, projects: ProjectFinder): SheetStudents {
  const { lines } = roster;
  const known = lines.filter(({ refusal }) => refusal === null).map(({ student }) => knownStudent(student));
  const plan = planBallots(ballots.ballots, known, projects);
  const choicesOf = new Map(plan.ballots.map(({ student, choices }) => [student.email, choices]));

  // In one file, a row that the roster refuses is told of once.
  const isToldBefore = (row: number) => roster.file === ballots.file && refusedRows.has(row);
  const refusedRows = new Set(lines.filter(({ refusal }) => refusal !== null).map(({ row }) => row));
  const ballotRows = plan.report.rows.filter(({ row }) => !isToldBefore(row));
  return {
    students: lines.map(({ student }) => ({
      person: student,
      student: matched(student, choicesOf.get(student.email)),
    })),
    faults: [...faultsOf(roster, lines), ...faultsOf(ballots, ballotRows)],
  };
}

/** What tells of nothing to mend: no wish is a wish too, and a spoilt ballot follows from a row that is told of. */
const notFaults: readonly string[] = ['NO_CHOICE', 'BALLOT_REFUSED'];

type ReadRow = Pick<RosterLine, 'row' | 'refusal'>;

function faultsOf({ file, table }: Sheet, rows: readonly ReadRow[]): readonly SheetFault[] {
  const cellsOf = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  return rows.flatMap(({ row, refusal }) => {
    if (refusal === null || notFaults.includes(refusal.code)) return [];
    const column = columnOfRefusal(refusal, table.headings, cellsOf.get(row) ?? []);
    return [{ file, row, column, code: refusal.code, params: refusal.params }];
  });
}

/** Nobody is in a cohort here: the address stands for every other mark. */
function knownStudent({ email, name, studentNumber }: RosterStudent): KnownStudent {
  return {
    enrolmentId: email,
    userId: email,
    status: 'ACTIVE',
    email,
    name,
    studentNumber,
    ballotId: null,
    choices: [],
  };
}

function matched({ email, skills, term }: RosterStudent, choices: Choices = []): MatchingStudent {
  return {
    id: email,
    preferences: choices,
    skills: [...new Set(skills.map(labelOf))],
    ...(term === null ? {} : { term: labelOf(term) }),
  };
}
