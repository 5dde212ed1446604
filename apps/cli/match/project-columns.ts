import type { ColumnNames } from '#libs/schools/csv/columns';

export type ProjectColumn =
  | 'number'
  | 'title'
  | 'organisation'
  | 'minimum'
  | 'maximum'
  | 'skills'
  | 'terms'
  | 'mentor'
  | 'expertise'
  | 'languages';

// prettier-ignore
export const projectColumnNames: readonly ColumnNames<ProjectColumn>[] = [
  { column: 'number',       headings: ['Numéro', 'N°', 'Numéro de projet', 'N° de projet', 'Number', 'No', 'Project number', 'ID'] },
  { column: 'title',        headings: ['Titre', 'Projet', 'Intitulé', 'Titre du projet', 'Title', 'Project', 'Project title'] },
  { column: 'organisation', headings: ['Association', 'Organisation', 'Organisme', 'Organization', 'Nonprofit'] },
  { column: 'minimum',      headings: ['Effectif minimal', 'Effectif minimum', 'Effectif min', 'Minimum', 'Min', 'Minimum team', 'Minimum team size', 'Min team size'] },
  { column: 'maximum',      headings: ['Effectif maximal', 'Effectif maximum', 'Effectif max', 'Maximum', 'Max', 'Places', 'Maximum team', 'Maximum team size', 'Max team size'] },
  { column: 'skills',       headings: ['Compétences requises', 'Compétences', 'Compétence', 'Required skills', 'Skills', 'Skill'] },
  { column: 'terms',        headings: ['Semestre', 'Semestres', 'Période', 'Périodes', 'Term', 'Terms', 'Semester', 'Semesters'] },
  { column: 'mentor',       headings: ['Mentorat', 'Mentor', 'Mentoring'] },
  { column: 'expertise',    headings: ['Expertise', 'Expertises', 'Expertise du mentorat', 'Mentor expertise'] },
  { column: 'languages',    headings: ['Langue', 'Langues', 'Langues du mentorat', 'Language', 'Languages', 'Mentor languages'] },
];
