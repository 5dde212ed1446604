import { describe, expect, it } from '@jest/globals';

import { columnsChosen, confirmedChoices, guessedChoices } from '#libs/schools/csv/column-choices';
import { fileErrors } from '#libs/schools/schools.errors';

const names = [
  { column: 'email', headings: ['E-mail'] },
  { column: 'name', headings: ['Nom'] },
] as const;

describe('The choice of columns', () => {
  it('is guessed from the headings, and those that say nothing are left aside', () => {
    expect(guessedChoices(['NOM', 'Groupe', '__proto__', ''], names)).toEqual([
      { position: 1, heading: 'NOM', column: 'name' },
      { position: 2, heading: 'Groupe', column: null },
      { position: 3, heading: '__proto__', column: null },
      { position: 4, heading: '', column: null },
    ]);
  });

  it('is what a person says, also between two headings that are the same', () => {
    const said = [{ position: 2, heading: 'Nom', column: 'email' as const }];

    expect(columnsChosen(confirmedChoices(['Nom', 'Nom'], said))).toEqual(new Map([['email', 1]]));
  });

  it('is refused when it was made for another file', () => {
    const said = [{ position: 1, heading: 'Nom', column: 'name' as const }];

    expect(() => confirmedChoices(['Courriel'], said)).toThrow(fileErrors.mappingMismatch(0, 'Nom'));
  });

  it('is refused when two headings mean the same', () => {
    expect(() => columnsChosen(guessedChoices(['Nom', 'nom'], names))).toThrow(fileErrors.columnRepeated('Nom', 'nom'));
  });
});
