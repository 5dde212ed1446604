import type { MatchingProject, MentorNeed, SkillNeed } from '#libs/matching/problem';
import { ProjectFinder } from '#libs/schools/ballots/find-projects';
import { cellOf, columnsOf, looksLikeFormula } from '#libs/schools/csv/columns';
import type { TableRow } from '#libs/schools/csv/parse-table';
import { fileErrors } from '#libs/schools/schools.errors';
import { labelsOf, languagesOf } from './labels.js';
import { type ProjectColumn, projectColumnNames } from './project-columns.js';
import type { Sheet } from './sheet.js';
import { type SheetCode, type SheetFault, sheetFault } from './sheet-fault.js';

/** A project of the folder under its number; without a column of numbers, the first row is project 1. */
export interface SheetProject {
  readonly number: number;
  readonly title: string;
  readonly organisation: string;
  readonly project: MatchingProject;
}

export interface SheetProjects {
  readonly projects: readonly SheetProject[];
  readonly faults: readonly SheetFault[];
}

type Cell = (column: ProjectColumn) => string;

/** Throws COLUMN_MISSING without titles or maximums, and COLUMN_REPEATED. */
export function readProjects({ file, table }: Sheet): SheetProjects {
  const columns = columnsOf(table.headings, projectColumnNames);
  if (!columns.has('title')) throw fileErrors.columnMissing('Titre / Title');
  if (!columns.has('maximum')) throw fileErrors.columnMissing('Effectif maximal / Maximum');

  const read = table.rows.map((row, index) => {
    const cell: Cell = (column) => cellOf(row, columns, column);
    const project = projectOf(cell, columns.has('number') ? numberOf(cell('number')) : index + 1);
    return { row, cell, project };
  });
  const columnName = (column: ProjectColumn) => table.headings[columns.get(column) ?? -1] ?? null;
  const faults = read.flatMap(({ row, cell, project }) =>
    rules
      .filter(({ breaks }) => breaks({ row, cell, project }))
      .map(({ code, column }) => sheetFault({ file, row: row.row, column: column && columnName(column) }, code)),
  );
  const numbers = repeatsOf(read.map(({ row, project }) => ({ row: row.row, mark: `${project.number}` })));
  const repeated = numbers.map(({ row, firstRow }) =>
    sheetFault({ file, row, column: columnName('number') }, 'PROJECT_NUMBER_REPEATED', { firstRow }),
  );
  return { projects: read.map(({ project }) => project), faults: [...faults, ...repeated] };
}

export function finderOf(projects: readonly SheetProject[]): ProjectFinder {
  return new ProjectFinder(projects.map(({ number, title, project: { id } }) => ({ id, number, title })));
}

function projectOf(cell: Cell, number: number): SheetProject {
  const terms = labelsOf(cell('terms'));
  const mentor = mentorNeedOf(cell);
  return {
    number,
    title: cell('title'),
    organisation: cell('organisation'),
    project: {
      id: `P${number}`,
      minSize: cell('minimum') === '' ? 0 : numberOf(cell('minimum')),
      maxSize: numberOf(cell('maximum')),
      requiredSkills: skillNeedsOf(cell('skills')),
      ...(terms.length > 0 ? { terms } : {}),
      ...(mentor === null ? {} : { mentor }),
    },
  };
}

/** `12` or `P12`; NaN for anything else. */
function numberOf(cell: string): number {
  const digits = /^p?\s?(\d{1,9})$/i.exec(cell)?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** `web:2, data` asks for two people who know the web and one who knows data; `web (2)` says the same. */
function skillNeedsOf(cell: string): readonly SkillNeed[] {
  const needs = new Map<string, number>();
  for (const text of labelsOf(cell)) {
    const [, named = text, afterColon, inBrackets] = /^(.*?)\s*(?:[:×]\s*(\d{1,4})|\((\d{1,4})\))$/.exec(text) ?? [];
    needs.set(named, Math.max(Number(afterColon ?? inBrackets ?? 1), needs.get(named) ?? 0));
  }
  return [...needs].map(([skill, count]) => ({ skill, count }));
}

const required: readonly string[] = ['requis', 'obligatoire', 'oui', 'required', 'yes'];
const wanted: readonly string[] = ['souhaité', 'souhaite', 'facultatif', 'wanted', 'optional'];
const none: readonly string[] = ['non', 'sans', 'aucun', 'no', 'none'];

/** Left blank, a mentor is wanted where an expertise or a language is asked for. */
function mentorNeedOf(cell: Cell): MentorNeed | null {
  const said = cell('mentor').toLowerCase();
  const [expertise, languages] = [labelsOf(cell('expertise')), languagesOf(cell('languages'))];
  const asksNothing = expertise.length === 0 && languages.length === 0;
  if (none.includes(said) || (said === '' && asksNothing)) return null;
  return { required: required.includes(said), expertise, languages };
}

interface ReadRow {
  readonly row: TableRow;
  readonly cell: Cell;
  readonly project: SheetProject;
}

interface ProjectRule {
  readonly code: SheetCode;
  readonly column: ProjectColumn | null;
  readonly breaks: (read: ReadRow) => boolean;
}

// prettier-ignore
const rules: readonly ProjectRule[] = [
  { code: 'RAGGED_ROW',             column: null,      breaks: ({ row }) => row.isRagged },
  { code: 'PROJECT_NUMBER_INVALID', column: 'number',  breaks: ({ project }) => !(project.number > 0) },
  { code: 'TITLE_MISSING',          column: 'title',   breaks: ({ project }) => project.title === '' },
  { code: 'FORMULA_CELL',           column: 'title',   breaks: ({ project }) => looksLikeFormula(project.title) },
  { code: 'SIZE_INVALID',           column: 'minimum', breaks: ({ project: { project } }) => Number.isNaN(project.minSize) },
  { code: 'SIZE_INVALID',           column: 'maximum', breaks: ({ project: { project } }) => Number.isNaN(project.maxSize) },
  { code: 'SIZES_REVERSED',         column: 'minimum', breaks: ({ project: { project } }) => project.minSize > project.maxSize },
  { code: 'SKILL_INVALID',          column: 'skills',  breaks: ({ project: { project } }) => (project.requiredSkills ?? []).some(({ skill, count }) => skill === '' || count < 1) },
  { code: 'MENTOR_UNCLEAR',         column: 'mentor',  breaks: ({ cell }) => !['', ...required, ...wanted, ...none].includes(cell('mentor').toLowerCase()) },
];

export interface Mark {
  readonly row: number;
  readonly mark: string;
}

/** The rows whose mark an earlier row has already, and that row. */
export function repeatsOf(marks: readonly Mark[]): readonly { readonly row: number; readonly firstRow: number }[] {
  const firstRows = new Map<string, number>();
  return marks.flatMap(({ row, mark }) => {
    const firstRow = firstRows.get(mark);
    if (firstRow === undefined) firstRows.set(mark, row);
    return firstRow === undefined ? [] : [{ row, firstRow }];
  });
}
