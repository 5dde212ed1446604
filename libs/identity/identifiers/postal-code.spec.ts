import { describe, expect, it } from '@jest/globals';

import { placeOf } from '#libs/identity/identifiers/postal-code';

describe('A postal code', () => {
  it.each([
    ['75011', '75', 'Île-de-France'],
    ['01000', '01', 'Auvergne-Rhône-Alpes'],
    ['67000', '67', 'Grand Est'],
    ['20000', '2A', 'Corse'],
    ['20090', '2A', 'Corse'],
    ['20137', '2A', 'Corse'],
    ['20200', '2B', 'Corse'],
    ['20600', '2B', 'Corse'],
    ['97110', '971', 'Guadeloupe'],
    ['97133', '977', 'Saint-Barthélemy'],
    ['97150', '978', 'Saint-Martin'],
    ['97200', '972', 'Martinique'],
    ['97300', '973', 'Guyane'],
    ['97400', '974', 'La Réunion'],
    ['97500', '975', 'Saint-Pierre-et-Miquelon'],
    ['97600', '976', 'Mayotte'],
    ['98600', '986', 'Wallis-et-Futuna'],
    ['98714', '987', 'Polynésie française'],
    ['98800', '988', 'Nouvelle-Calédonie'],
  ])('%s lies in %s, %s', (postalCode, departement, region) => {
    expect(placeOf(postalCode)).toEqual({ departement, region });
  });

  it.each(['00100', '96000', '98000', '99999', '7501', '750111', '7501A', ''])(
    '%j lies in no département',
    (postalCode) => {
      expect(placeOf(postalCode)).toBeNull();
    },
  );

  it('leads to each of the 96 départements of the mainland and Corsica', () => {
    const codes = Array.from({ length: 1000 }, (_, index) => `${String(index).padStart(3, '0')}00`);
    const places = codes.flatMap((code) => placeOf(code)?.departement ?? []);

    expect(new Set(places.filter((departement) => departement.length === 2)).size).toBe(96);
  });
});
