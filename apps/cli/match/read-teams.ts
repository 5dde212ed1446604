import type { MatchingTeam } from '#libs/matching/problem';
import type { ErrorParams } from '#libs/platform/errors/domain-error';
import { areSameChoices, type Choices, choicesOf } from '#libs/schools/ballots/ballot-choices';
import { type ChoiceColumn, choiceColumns } from '#libs/schools/ballots/ballot-columns';
import { cellOf, type ColumnNames, columnsOf, tidy } from '#libs/schools/csv/columns';
import type { TableRow } from '#libs/schools/csv/parse-table';
import { fileErrors } from '#libs/schools/schools.errors';
import type { Class } from './class.js';
import { labelOf } from './labels.js';
import { type NamedPeople, peopleCells, peopleColumns } from './people-finder.js';
import type { Sheet } from './sheet.js';
import { type SheetFault, sheetFault } from './sheet-fault.js';

const teamColumnNames: readonly ColumnNames<'name'>[] = [
  { column: 'name', headings: ['Équipe', 'Nom', 'Nom de l’équipe', 'Groupe', 'Team', 'Name', 'Team name', 'Group'] },
];

export interface SheetTeams {
  readonly teams: readonly MatchingTeam[];
  readonly faults: readonly SheetFault[];
}

interface ReadTeam {
  readonly row: TableRow;
  readonly name: string;
  readonly people: NamedPeople;
  /** What the row wishes; empty when it says nothing of it. */
  readonly choices: Choices;
  readonly faults: readonly SheetFault[];
}

/**
 * Who comes together and is never split: a row for each team, or one for each member under the name of the team. A team
 * without choices of its own takes those of its members. Throws COLUMN_MISSING without people, and COLUMN_REPEATED.
 */
export function readTeams(sheet: Sheet, among: Class, choicesOfStudents: ReadonlyMap<string, Choices>): SheetTeams {
  const rows = readRows(sheet, among);
  const byName = new Map<string, ReadTeam[]>();
  for (const one of rows) {
    const key = one.name === '' ? `row ${one.row.row}` : labelOf(one.name);
    byName.set(key, [...(byName.get(key) ?? []), one]);
  }
  const read = [...byName.values()].map((own) => teamOf(own, choicesOfStudents));
  const differing = read.flatMap(({ team, row }) =>
    team.preferences === null ? [sheetFault({ file: sheet.file, row, column: null }, 'TEAM_LISTS_DIFFER')] : [],
  );
  return {
    teams: read.map(({ team }) => ({ ...team, preferences: team.preferences ?? [] })),
    faults: [...rows.flatMap(({ faults }) => faults), ...differing, ...taken(sheet, among, rows)],
  };
}

function readRows({ file, table }: Sheet, among: Class): readonly ReadTeam[] {
  const columns = columnsOf(table.headings, teamColumnNames);
  const people = peopleColumns(table.headings);
  const wishes = choiceColumns(table.headings);
  if (people.length === 0) throw fileErrors.columnMissing('Membres / Members');
  const heading = table.headings[people[0] ?? -1] ?? null;

  return table.rows.map((row): ReadTeam => {
    const named = among.people.find(peopleCells(row, people));
    const { choices, faults } = choicesIn({ file, headings: table.headings, row }, wishes, among);
    const at = (column: string | null) => ({ file, row: row.row, column });
    return {
      row,
      name: cellOf(row, columns, 'name'),
      people: named,
      choices,
      faults: [
        ...(row.isRagged ? [sheetFault(at(null), 'RAGGED_ROW')] : []),
        ...(isEmpty(named) ? [sheetFault(at(heading), 'PEOPLE_MISSING')] : []),
        ...named.unknown.map((text) => sheetFault(at(heading), 'PERSON_UNKNOWN', { text })),
        ...named.ambiguous.map((text) => sheetFault(at(heading), 'PERSON_AMBIGUOUS', { text })),
        ...faults,
      ],
    };
  });
}

function isEmpty({ ids, unknown, ambiguous }: NamedPeople): boolean {
  return ids.length + unknown.length + ambiguous.length === 0;
}

interface CellsOf {
  readonly file: string;
  readonly headings: readonly string[];
  readonly row: TableRow;
}

function choicesIn({ file, headings, row }: CellsOf, wishes: readonly ChoiceColumn[], among: Class) {
  const read = wishes.flatMap(({ position, index }) => {
    const cell = tidy(row.cells[index] ?? '');
    return cell === '' ? [] : [{ position, column: headings[index] ?? null, ...among.projects.find(cell) }];
  });
  const ranked = read.flatMap(({ position, ids }) => (ids ?? []).map((projectId) => ({ projectId, rank: position })));
  const isRepeated = new Set(ranked.map(({ projectId }) => projectId)).size < ranked.length;
  const refusals: readonly SheetFault[] = read.flatMap(({ column, refusal }) =>
    refusal === null ? [] : [{ file, row: row.row, column, code: refusal.code, params: refusal.params }],
  );
  return {
    choices: choicesOf(ranked),
    faults: isRepeated ? [...refusals, sheetFault({ file, row: row.row, column: null }, 'PROJECT_REPEATED')] : refusals,
  };
}

/** Its preferences are null when those who say something of them do not agree. */
function teamOf(rows: readonly ReadTeam[], choicesOfStudents: ReadonlyMap<string, Choices>) {
  const members = [...new Set(rows.flatMap(({ people }) => people.ids))].toSorted();
  const said = rows.map(({ choices }) => choices).filter((choices) => choices.length > 0);
  const ofMembers = members.map((id) => choicesOfStudents.get(id) ?? []).filter((choices) => choices.length > 0);
  const [first = [], ...others] = said.length > 0 ? said : ofMembers;
  const preferences = others.every((choices) => areSameChoices(choices, first)) ? first : null;
  const [{ name, row } = { name: '', row: { row: 0 } }] = rows;
  return { team: { id: name || members.join(' '), members, preferences }, row: row.row };
}

/** A fault for each person who is in a team of another name already; in one team, being named twice is no harm. */
function taken({ file }: Sheet, among: Class, rows: readonly ReadTeam[]): readonly SheetFault[] {
  const first = new Map<string, ReadTeam>();
  return rows.flatMap((one) =>
    one.people.ids.flatMap((id) => {
      const earlier = first.get(id) ?? one;
      first.set(id, earlier);
      if (earlier === one || (one.name !== '' && labelOf(earlier.name) === labelOf(one.name))) return [];
      const params: ErrorParams = { student: among.nameOf.get(id) ?? id, firstRow: earlier.row.row };
      return [sheetFault({ file, row: one.row.row, column: null }, 'IN_TWO_TEAMS', params)];
    }),
  );
}
