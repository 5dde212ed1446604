import { type ColumnChoice, columnsChosen, confirmedChoices, guessedChoices } from '#libs/schools/csv/column-choices';
import type { ColumnNames, Columns } from '#libs/schools/csv/columns';
import { fileErrors } from '#libs/schools/schools.errors';

export type RosterColumn =
  'email' | 'fullName' | 'lastName' | 'firstName' | 'studentNumber' | 'skills' | 'term' | 'language';

// prettier-ignore
export const rosterColumnNames: readonly ColumnNames<RosterColumn>[] = [
  { column: 'email',         headings: ['Courriel', 'E-mail', 'Email', 'Mail', 'Adresse électronique', 'Adresse e-mail', 'Adresse mail', 'Adresse courriel', 'Email address', 'E-mail address'] },
  { column: 'fullName',      headings: ['Nom complet', 'Nom et prénom', 'Prénom et nom', 'Nom Prénom', 'Prénom Nom', 'Full name'] },
  { column: 'lastName',      headings: ['Nom', 'Nom de famille', 'Name', 'Last name', 'Surname', 'Family name'] },
  { column: 'firstName',     headings: ['Prénom', 'First name', 'Given name'] },
  { column: 'studentNumber', headings: ['Numéro étudiant', 'Numéro d’étudiant', 'Numéro', 'N° étudiant', 'N° d’étudiant', 'Student number', 'Student ID', 'ID'] },
  { column: 'skills',        headings: ['Compétences', 'Compétence', 'Skills', 'Skill'] },
  { column: 'term',          headings: ['Semestre', 'Période', 'Term', 'Semester'] },
  { column: 'language',      headings: ['Langue', 'Language'] },
];

/** Which heading of a roster is taken for what. */
export type RosterMapping = readonly ColumnChoice<RosterColumn>[];

/** The mapping of a roster: as somebody confirmed it, else as its headings seem to say. Throws MAPPING_MISMATCH. */
export function rosterMapping(headings: readonly string[], confirmed?: RosterMapping | null): RosterMapping {
  return confirmed ? confirmedChoices(headings, confirmed) : guessedChoices(headings, rosterColumnNames);
}

/** What no roster can do without, and how its absence is told. */
const needs = [
  { column: 'email', heading: 'E-mail', isMet: (columns: Columns<RosterColumn>) => columns.has('email') },
  {
    column: 'fullName',
    heading: 'Nom / Name',
    isMet: (columns: Columns<RosterColumn>) => columns.has('fullName') || columns.has('lastName'),
  },
] as const;

/** The columns that a roster lacks; a last name does for a full name. Throws COLUMN_REPEATED. */
export function missingRosterColumns(mapping: RosterMapping): RosterColumn[] {
  const columns = columnsChosen(mapping);
  return needs.filter(({ isMet }) => !isMet(columns)).map(({ column }) => column);
}

/** Where the columns of a roster stand. Throws COLUMN_MISSING without an address or a name, and COLUMN_REPEATED. */
export function rosterColumns(mapping: RosterMapping): Columns<RosterColumn> {
  const columns = columnsChosen(mapping);
  const missing = needs.find(({ isMet }) => !isMet(columns));
  if (missing) throw fileErrors.columnMissing(missing.heading);
  return columns;
}
