import { describe, expect, it } from '@jest/globals';

import { parseTable } from '#libs/schools/csv/parse-table';
import { refusal } from '#libs/schools/import-report';
import { readRoster } from '#libs/schools/roster/read-roster';
import { fileErrors } from '#libs/schools/schools.errors';

const read = (...lines: readonly string[]) => readRoster(parseTable(lines.join('\n')));
const refusals = (...lines: readonly string[]) =>
  read('Courriel;Nom;N° étudiant', ...lines).map(({ refusal: why }) => why);

describe('A roster', () => {
  it('is read with French headings', () => {
    expect(
      read(
        'Nom;Prénom;Adresse électronique;Numéro étudiant;Compétences;Semestre;Langue',
        'Lefèvre; Zoé ;Zoe.Lefevre@Ecole.example ;22001;Design, SQL / Python;S2;anglais',
      ),
    ).toEqual([
      {
        row: 2,
        student: {
          email: 'zoe.lefevre@ecole.example',
          name: 'Zoé Lefèvre',
          studentNumber: '22001',
          skills: ['Design', 'SQL', 'Python'],
          term: 'S2',
          locale: 'en',
        },
        refusal: null,
      },
    ]);
  });

  it('is read with English headings, and a blank cell says nothing', () => {
    expect(read('First name,Surname,Mail,ID,Skills,Term', 'Ann,Lee,ann@school.example,,,')).toEqual([
      {
        row: 2,
        student: {
          email: 'ann@school.example',
          name: 'Ann Lee',
          studentNumber: null,
          skills: [],
          term: null,
          locale: 'fr',
        },
        refusal: null,
      },
    ]);
  });

  it.each(['Nom', 'Nom complet', 'Full name', 'Name'])('takes a whole name from %s', (heading) => {
    expect(read(`${heading};Mail`, 'Zoé Lefèvre;z@ecole.example')[0]?.student.name).toBe('Zoé Lefèvre');
  });

  // prettier-ignore
  it.each([
    ['more cells than headings', 'a@e.example;A;1;2',            refusal('RAGGED_ROW')],
    ['no address',               ';A;1',                         refusal('EMAIL_MISSING')],
    ['no name',                  'a@e.example;;1',               refusal('NAME_MISSING')],
    ['half an address',          'a@example;A;1',                refusal('EMAIL_INVALID')],
    ['two addresses',            '"a@e.example, b@e.example";A', refusal('EMAIL_INVALID')],
    ['a formula for a name',     'a@e.example;=1+1;1',           refusal('FORMULA_CELL')],
    ['a formula for a number',   'a@e.example;A;=1+1',           refusal('FORMULA_CELL')],
    ['an endless name',          `a@e.example;${'A'.repeat(201)};1`, refusal('CELL_TOO_LONG', { max: 200 })],
  ])('refuses a row with %s, alone', (_, line, why) => {
    expect(refusals(line, 'b@e.example;B;9')).toEqual([why, null]);
  });

  it('refuses the second row of a person, by address or by number, and names the first', () => {
    expect(refusals('a@e.example;A;1', '', 'A@E.example;A;1', 'c@e.example;C;1', 'd@e.example;D;2')).toEqual([
      null,
      refusal('DUPLICATE_ROW', { firstRow: 2 }),
      refusal('DUPLICATE_ROW', { firstRow: 2 }),
      null,
    ]);
  });

  it('lets a good row follow a refused row of the same person', () => {
    expect(refusals('a@e.example;;1', 'a@e.example;A;1')).toEqual([refusal('NAME_MISSING'), null]);
  });

  it.each([
    ['an address', 'Nom;Prénom\nA;B', fileErrors.columnMissing('E-mail')],
    ['a name', 'Mail;Prénom\na@e.example;B', fileErrors.columnMissing('Nom / Name')],
  ])('is refused as a whole without a column for %s', (_, text, error) => {
    expect(() => read(text)).toThrow(error);
  });
});
