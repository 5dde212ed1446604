import type { Decision } from '#libs/matching/problem';
import type { ErrorParams } from '#libs/platform/errors/domain-error';
import type { FoundProjects } from '#libs/schools/ballots/find-projects';
import { cellOf, type ColumnNames, columnsOf, plainHeading } from '#libs/schools/csv/columns';
import type { TableRow } from '#libs/schools/csv/parse-table';
import { fileErrors } from '#libs/schools/schools.errors';
import type { Class } from './class.js';
import { type NamedPeople, peopleCells, peopleColumns } from './people-finder.js';
import { repeatsOf } from './read-projects.js';
import type { Sheet } from './sheet.js';
import { type SheetCode, type SheetFault, sheetFault } from './sheet-fault.js';

type Kind = Decision['kind'];
type DecisionColumn = 'kind' | 'project';

// prettier-ignore
const decisionColumnNames: readonly ColumnNames<DecisionColumn>[] = [
  { column: 'kind',    headings: ['Décision', 'Type', 'Règle', 'Consigne', 'Decision', 'Kind', 'Rule'] },
  { column: 'project', headings: ['Projet', 'Numéro de projet', 'N° de projet', 'Project', 'Project number'] },
];

/** What people write for each kind, in plain letters. */
// prettier-ignore
const kindWords: readonly { readonly kind: Kind; readonly words: readonly string[] }[] = [
  { kind: 'PIN',      words: ['placer', 'imposer', 'fixer', 'affecter', 'place', 'pin', 'fix', 'assign'] },
  { kind: 'FORBID',   words: ['exclure', 'interdire', 'interdit', 'exclude', 'forbid', 'forbidden'] },
  { kind: 'TOGETHER', words: ['ensemble', 'reunir', 'garder ensemble', 'together', 'keep together'] },
  { kind: 'APART',    words: ['separer', 'separes', 'apart', 'keep apart', 'separate'] },
];

/** A decision with the row that it comes from. */
export interface SheetDecision {
  readonly row: number;
  readonly decision: Decision;
}

export interface SheetDecisions {
  readonly decisions: readonly SheetDecision[];
  readonly faults: readonly SheetFault[];
}

interface ReadDecision {
  readonly row: TableRow;
  readonly kind: Kind | null;
  readonly people: NamedPeople;
  /** null when the row names no project. */
  readonly project: FoundProjects | null;
  readonly among: Class;
}

/** What staff have decided before the matching. Throws COLUMN_MISSING without kinds or people, and COLUMN_REPEATED. */
export function readDecisions({ file, table }: Sheet, among: Class): SheetDecisions {
  const columns = columnsOf(table.headings, decisionColumnNames);
  const people = peopleColumns(table.headings);
  if (!columns.has('kind')) throw fileErrors.columnMissing('Décision / Decision');
  if (people.length === 0) throw fileErrors.columnMissing('Étudiants / Students');

  const read = table.rows.map((row): ReadDecision => {
    const named = cellOf(row, columns, 'project');
    return {
      row,
      kind: kindOf(cellOf(row, columns, 'kind')),
      people: among.people.find(peopleCells(row, people)),
      project: named === '' ? null : among.projects.find(named),
      among,
    };
  });
  const headingAt = { kind: columns.get('kind'), project: columns.get('project'), people: people[0], row: undefined };
  const faults = read.flatMap((one) =>
    rules.flatMap(({ code, column, broken }) => {
      const place = { file, row: one.row.row, column: table.headings[headingAt[column] ?? -1] ?? null };
      return broken(one).map((params) => sheetFault(place, code, params));
    }),
  );
  const decisions = read.flatMap(decisionsOf);
  const repeated = repeatsOf(decisions.map(({ row, decision }) => ({ row, mark: decision.id }))).map(
    ({ row, firstRow }) => sheetFault({ file, row, column: null }, 'DECISION_REPEATED', { firstRow }),
  );
  return { decisions, faults: [...faults, ...repeated] };
}

function kindOf(cell: string): Kind | null {
  return kindWords.find(({ words }) => words.includes(plainHeading(cell)))?.kind ?? null;
}

/** Named after what they say, so that the order of the rows changes nothing; one for each person where it is about one. */
function decisionsOf({ row: { row }, kind, people, project }: ReadDecision): readonly SheetDecision[] {
  if (kind === null) return [];
  if (kind === 'TOGETHER' || kind === 'APART') {
    const students = people.ids.toSorted();
    return [{ row, decision: { id: `${kind} ${students.join(' ')}`, kind, students } }];
  }
  return people.ids.flatMap((student) =>
    (project?.ids ?? []).map((id) => ({
      row,
      decision: { id: `${kind} ${student} ${id}`, kind, student, project: id },
    })),
  );
}

/** Whom a placement would put outside of their list. */
function notChosen({ kind, people, project, among }: ReadDecision): readonly ErrorParams[] {
  const [id] = project?.ids ?? [];
  if (kind !== 'PIN' || id === undefined) return [];
  const outside = people.ids.filter((student) => among.listOf.get(student)?.has(id) === false);
  return outside.map((student) => ({
    student: among.nameOf.get(student) ?? student,
    project: among.titleOf.get(id) ?? id,
  }));
}

interface DecisionRule {
  readonly code: SheetCode;
  readonly column: DecisionColumn | 'people' | 'row';
  /** One entry for each time that the row breaks the rule. */
  readonly broken: (read: ReadDecision) => readonly ErrorParams[];
}

const isOfOne = ({ kind }: ReadDecision) => kind === 'PIN' || kind === 'FORBID';
const isOfGroup = ({ kind }: ReadDecision) => kind === 'TOGETHER' || kind === 'APART';
const once = (isBroken: boolean): readonly ErrorParams[] => (isBroken ? [{}] : []);
const namesNobody = ({ ids, unknown, ambiguous }: NamedPeople) => ids.length + unknown.length + ambiguous.length === 0;
const refused = ({ project }: ReadDecision, code: string) =>
  project?.refusal?.code === code ? [project.refusal.params] : [];

// prettier-ignore
const rules: readonly DecisionRule[] = [
  { code: 'RAGGED_ROW',        column: 'row',     broken: ({ row }) => once(row.isRagged) },
  { code: 'DECISION_UNCLEAR',  column: 'kind',    broken: ({ kind }) => once(kind === null) },
  { code: 'PEOPLE_MISSING',    column: 'people',  broken: ({ people }) => once(namesNobody(people)) },
  { code: 'PERSON_UNKNOWN',    column: 'people',  broken: ({ people }) => people.unknown.map((text) => ({ text })) },
  { code: 'PERSON_AMBIGUOUS',  column: 'people',  broken: ({ people }) => people.ambiguous.map((text) => ({ text })) },
  { code: 'GROUP_OF_ONE',      column: 'people',  broken: (read) => once(isOfGroup(read) && read.people.ids.length === 1 && read.people.unknown.length + read.people.ambiguous.length === 0) },
  { code: 'PROJECT_NEEDED',    column: 'project', broken: (read) => once(isOfOne(read) && read.project === null) },
  { code: 'PROJECT_NOT_ASKED', column: 'project', broken: (read) => once(isOfGroup(read) && read.project !== null) },
  { code: 'PROJECT_UNKNOWN',   column: 'project', broken: (read) => refused(read, 'PROJECT_UNKNOWN') },
  { code: 'PROJECT_AMBIGUOUS', column: 'project', broken: (read) => refused(read, 'PROJECT_AMBIGUOUS') },
  { code: 'ONE_PROJECT',       column: 'project', broken: ({ project }) => once((project?.ids ?? []).length > 1) },
  { code: 'PIN_NOT_CHOSEN',    column: 'project', broken: notChosen },
];
