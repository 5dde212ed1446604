import { type MatchingProblem } from '#libs/matching/problem';
import { choiceColumns } from '#libs/schools/ballots/ballot-columns';
import { type FolderPeople, peopleOf } from './folder-people.js';
import { readMentors, type SheetMentors } from './read-mentors.js';
import { finderOf, readProjects, type SheetProject } from './read-projects.js';
import { readRules } from './read-rules.js';
import { joinStudents, readBallotSheet, readRosterSheet } from './read-students.js';
import { missingSheet, openSheet, type OpenedSheet, refusing, type Sheet, type Unreadable } from './sheet.js';
import type { SheetFault } from './sheet-fault.js';

/** The problem that a folder of spreadsheets describes, and who and what the ids stand for. */
export interface FolderProblem {
  readonly problem: Omit<MatchingProblem, 'objective' | 'seed'>;
  readonly people: FolderPeople;
}

export type ReadFolder = FolderProblem | Unreadable;

/**
 * Reads `projects.csv`, `students.csv`, `ballots.csv` (not needed when the students have their choices beside them) and
 * those of `mentors.csv`, `teams.csv`, `decisions.csv` and `limits.csv` that are there. Every fault of every file is
 * listed at once, as far as the files can be read.
 */
export function readFolder(folder: string): ReadFolder {
  const opened = openAll(folder);
  const faults = Object.values(opened).flatMap((one) => (one !== null && 'faults' in one ? one.faults : []));
  const { roster, projects } = { roster: sheetOf(opened.roster), projects: sheetOf(opened.projects) };
  if (faults.length > 0 || roster === null || projects === null) return { faults };

  const ballots = sheetOf(opened.ballots) ?? (hasChoices(roster) ? roster : null);
  if (ballots === null) return { faults: missingSheet('ballots.csv', 'BALLOTS_FILE_MISSING') };
  return readSheets({
    projects,
    roster,
    ballots,
    mentors: sheetOf(opened.mentors),
    teams: sheetOf(opened.teams),
    decisions: sheetOf(opened.decisions),
    limits: sheetOf(opened.limits),
  });
}

function openAll(folder: string) {
  const needed = (file: string): OpenedSheet =>
    openSheet(folder, file) ?? { faults: missingSheet(file, 'SHEET_FILE_MISSING') };
  return {
    projects: needed('projects.csv'),
    roster: needed('students.csv'),
    ballots: openSheet(folder, 'ballots.csv'),
    mentors: openSheet(folder, 'mentors.csv'),
    teams: openSheet(folder, 'teams.csv'),
    decisions: openSheet(folder, 'decisions.csv'),
    limits: openSheet(folder, 'limits.csv'),
  };
}

function sheetOf(opened: OpenedSheet | null): Sheet | null {
  return opened !== null && 'sheet' in opened ? opened.sheet : null;
}

function hasChoices({ table }: Sheet): boolean {
  return choiceColumns(table.headings).length > 0;
}

interface Sheets {
  readonly projects: Sheet;
  readonly roster: Sheet;
  readonly ballots: Sheet;
  readonly mentors: Sheet | null;
  readonly teams: Sheet | null;
  readonly decisions: Sheet | null;
  readonly limits: Sheet | null;
}

function readSheets(sheets: Sheets): ReadFolder {
  const projects = refusing(sheets.projects.file, () => readProjects(sheets.projects));
  const roster = refusing(sheets.roster.file, () => readRosterSheet(sheets.roster));
  const ballots = refusing(sheets.ballots.file, () => readBallotSheet(sheets.ballots));
  if (!('projects' in projects) || !('lines' in roster) || !('ballots' in ballots)) {
    return {
      faults: withoutRepeats([projects, roster, ballots].flatMap((read) => ('faults' in read ? read.faults : []))),
    };
  }
  const students = joinStudents(roster, ballots, finderOf(projects.projects));
  const mentors = readMentorSheet(sheets.mentors, projects.projects);
  const rules = readRules(sheets, projects.projects, students);
  const faults = [projects, students, mentors, rules].flatMap((read) => read.faults);
  if (faults.length > 0 || !('mentors' in mentors) || !('decisions' in rules)) return { faults };

  const { teams, decisions, caps } = rules;
  const problem = {
    version: 1 as const,
    projects: projects.projects.map(({ project }) => project),
    students: students.students.map(({ student }) => student),
    mentors: mentors.mentors.map(({ mentor }) => mentor),
    ...(teams.length > 0 ? { teams } : {}),
    ...(decisions.length > 0 ? { decisions: decisions.map(({ decision }) => decision) } : {}),
    ...(caps.length > 0 ? { caps } : {}),
  };
  return { problem, people: peopleOf({ ...projects, ...students, ...mentors, decisions, caps }) };
}

/** A column that is there twice is told of once, also when two readers stumble over it. */
function withoutRepeats(faults: readonly SheetFault[]): readonly SheetFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function readMentorSheet(sheet: Sheet | null, projects: readonly SheetProject[]): SheetMentors | Unreadable {
  return sheet === null ? { mentors: [], faults: [] } : refusing(sheet.file, () => readMentors(sheet, projects));
}
