import { describe, expect, it } from '@jest/globals';

import { columnsOf, looksLikeFormula, plainHeading, tidy } from '#libs/schools/csv/columns';
import { fileErrors } from '#libs/schools/schools.errors';

const names = [
  { column: 'email', headings: ['E-mail', 'Adresse électronique'] },
  { column: 'number', headings: ['N° étudiant'] },
] as const;

describe('The columns of a table', () => {
  it.each(['N° étudiant', 'n° ETUDIANT', ' N°  e\u0301tudiant :', 'N étudiant'])('are found under %j', (heading) => {
    expect(columnsOf(['other', heading], names)).toEqual(new Map([['number', 1]]));
  });

  it('leave unknown headings aside, names of the language too', () => {
    expect(columnsOf(['__proto__', 'toString', '', ''], names)).toEqual(new Map());
  });

  it('are refused when two mean the same', () => {
    expect(() => columnsOf(['E-mail', 'Nom', 'ADRESSE ELECTRONIQUE'], names)).toThrow(
      fileErrors.columnRepeated('E-mail', 'ADRESSE ELECTRONIQUE'),
    );
  });

  it('read a ligature as its letters', () => {
    expect(plainHeading('Vœu n° 1')).toBe('voeu n 1');
  });
});

describe('A cell', () => {
  it('is composed, on one line and without spaces around', () => {
    expect(tidy('  Ame\u0301lie\n\u00a0 Dupont ')).toBe('Amélie Dupont');
  });

  it.each(['=1+1', '+33', '-1', '@SUM(A1)', '＝1'])('%j looks like a formula', (cell) => {
    expect(looksLikeFormula(cell)).toBe(true);
  });

  it.each(['Jean-Luc', 'a@b.example', '1=2', ''])('%j does not', (cell) => {
    expect(looksLikeFormula(cell)).toBe(false);
  });
});
