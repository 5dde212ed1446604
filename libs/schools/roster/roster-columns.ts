import { type ColumnNames, type Columns, columnsOf } from '#libs/schools/csv/columns';
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

/** Finds the columns of a roster. Throws COLUMN_MISSING without an address or a name, and COLUMN_REPEATED. */
export function rosterColumns(headings: readonly string[]): Columns<RosterColumn> {
  const columns = columnsOf(headings, rosterColumnNames);
  if (!columns.has('email')) throw fileErrors.columnMissing('E-mail');
  if (!columns.has('fullName') && !columns.has('lastName')) throw fileErrors.columnMissing('Nom / Name');
  return columns;
}
