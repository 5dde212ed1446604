import { tidy } from '#libs/schools/csv/columns';

/** Skills, terms and languages are typed by hand in every file: `Python` here is `python` there. */
export function labelOf(text: string): string {
  return tidy(text).toLowerCase();
}

/** The distinct labels of a cell that lists some, as rosters do. */
export function labelsOf(cell: string): readonly string[] {
  const labels = cell.split(/[,;/|]/).map(labelOf);
  return [...new Set(labels.filter((label) => label !== ''))];
}

// prettier-ignore
const languageNames: ReadonlyMap<string, string> = new Map([
  ['français', 'fr'], ['francais', 'fr'], ['french', 'fr'],
  ['anglais', 'en'],  ['english', 'en'],
  ['espagnol', 'es'], ['spanish', 'es'],
  ['allemand', 'de'], ['german', 'de'],
  ['italien', 'it'],  ['italian', 'it'],
  ['portugais', 'pt'], ['portuguese', 'pt'],
  ['arabe', 'ar'],    ['arabic', 'ar'],
]);

/** Languages by their codes, so that `Français` in one file is `fr` in another; others stay as they are written. */
export function languagesOf(cell: string): readonly string[] {
  return [...new Set(labelsOf(cell).map((label) => languageNames.get(label) ?? label))];
}
