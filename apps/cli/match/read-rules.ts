import { classOf } from './class.js';
import { readCaps, type SheetCaps } from './read-caps.js';
import { readDecisions, type SheetDecisions } from './read-decisions.js';
import type { SheetProject } from './read-projects.js';
import type { SheetStudents } from './read-students.js';
import { readTeams, type SheetTeams } from './read-teams.js';
import { refusing, type Sheet, type Unreadable } from './sheet.js';

/** What staff add to the wishes of everybody; each file may be absent. */
export interface RuleSheets {
  readonly teams: Sheet | null;
  readonly decisions: Sheet | null;
  readonly limits: Sheet | null;
}

type SheetRules = SheetTeams & SheetDecisions & SheetCaps;

/** Teams, decisions and limits. When the choices themselves are at fault, nothing is said of who chose what. */
export function readRules(
  { teams, decisions, limits }: RuleSheets,
  projects: readonly SheetProject[],
  { students, faults }: SheetStudents,
): SheetRules | Unreadable {
  const choices = new Map(students.map(({ student }) => [student.id, student.preferences]));
  const known = classOf(students, projects);
  const readTeam = read(teams, { teams: [], faults: [] }, (sheet) => readTeams(sheet, known, choices));
  const among = classOf(students, projects, 'teams' in readTeam ? readTeam.teams : []);
  const isInDoubt = faults.length + readTeam.faults.length > 0;

  const readDecision = read(decisions, { decisions: [], faults: [] }, (sheet) =>
    readDecisions(sheet, isInDoubt ? { ...among, listOf: new Map() } : among),
  );
  const readCap = read(limits, { caps: [], faults: [] }, (sheet) => readCaps(sheet, projects));
  const all = [...readTeam.faults, ...readDecision.faults, ...readCap.faults];
  if (!('teams' in readTeam) || !('decisions' in readDecision) || !('caps' in readCap)) return { faults: all };
  return { ...readTeam, ...readDecision, ...readCap, faults: all };
}

function read<Result extends object>(
  sheet: Sheet | null,
  nothing: Result,
  reader: (sheet: Sheet) => Result,
): Result | Unreadable {
  return sheet === null ? nothing : refusing(sheet.file, () => reader(sheet));
}
