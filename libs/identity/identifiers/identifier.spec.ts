import { describe, expect, it } from '@jest/globals';

import { isAlsaceMoselleEntry } from '#libs/identity/identifiers/alsace-moselle-register';
import { checkIdentifier, identifierKinds } from '#libs/identity/identifiers/identifier';
import { isRna } from '#libs/identity/identifiers/rna';
import { isSiren, isSiret } from '#libs/identity/identifiers/siret';
import { isUai } from '#libs/identity/identifiers/uai';

describe('A SIREN', () => {
  it.each(['732829320', '356000000', '000000018', '000000125'])('may be %s', (number) => {
    expect(isSiren(number)).toBe(true);
  });

  it.each(['732829321', '73282932', '7328293200', 'A32829320', ''])('is never %j', (number) => {
    expect(isSiren(number)).toBe(false);
  });
});

describe('A SIRET', () => {
  it.each(['73282932000074', '35600000000048', '35600000009075', '35600000049837', '00000001800010', '00000012500013'])(
    'may be %s',
    (number) => {
      expect(isSiret(number)).toBe(true);
    },
  );

  it.each(['73282932000075', '35600000049838', '7328293200007', '732829320000740', '73282932100073', 'MC282932000074'])(
    'is never %s',
    (number) => {
      expect(isSiret(number)).toBe(false);
    },
  );

  it('has the rule of La Poste at La Poste alone', () => {
    expect(isSiret('73282932000001')).toBe(false);
  });
});

describe('An RNA number', () => {
  it.each([
    'W941009978',
    'W9J1003281',
    'W2B2000016',
    'W2A1000119',
    '891P0891000843',
    '9R4S9744000501',
    '2B2P02B1000013',
    '2A4S02A4099171',
  ])('may be %s', (number) => {
    expect(isRna(number)).toBe(true);
  });

  it.each(['A941009978', 'W94100997', 'W9410055997', 'W9j1003281', 'W2Y2000016', '2B2P02C1000013', '2A4S01A4099171'])(
    'is never %s',
    (number) => {
      expect(isRna(number)).toBe(false);
    },
  );
});

describe('A UAI', () => {
  it.each(['0951099D', '0750654D', '0752524L', '0920131T', '0000001B', '0000010L'])('may be %s', (number) => {
    expect(isUai(number)).toBe(true);
  });

  it.each(['0951099E', '0951099d', '951099D', '0951099', '0750654I', ''])('is never %j', (number) => {
    expect(isUai(number)).toBe(false);
  });
});

describe('An entry of an Alsace-Moselle register', () => {
  it.each([
    'Strasbourg, volume 93, folio 27',
    'Illkirch-Graffenstaden vol. XLV folio n° 112',
    'Thionville volume 12 fol. 3',
  ])('may be %s', (entry) => {
    expect(isAlsaceMoselleEntry(entry)).toBe(true);
  });

  it.each(['volume 93 folio 27', 'Strasbourg 93/27', 'Strasbourg, volume 93', 'W941009978'])('is never %s', (entry) => {
    expect(isAlsaceMoselleEntry(entry)).toBe(false);
  });
});

describe('An identifier as people type it', () => {
  it.each([
    ['RNA', 'w9j 1003281', 'W9J1003281'],
    ['SIREN', ' 732 829 320 ', '732829320'],
    ['SIREN', '732.829.320', '732829320'],
    ['SIRET', '732\u00a0829\u202f320-00074', '73282932000074'],
    ['UAI', '095 1099d', '0951099D'],
    ['SIREN', '\uff17\uff13\uff12829320', '732829320'],
    ['ALSACE_MOSELLE_REGISTER', ' Strasbourg,  volume 93,  folio 27', 'Strasbourg, volume 93, folio 27'],
  ] as const)('is offered in its one spelling: %s %j is %s', (kind, typed, normalised) => {
    expect(checkIdentifier(kind, typed)).toEqual({ isWellFormed: true, normalised });
  });

  it.each(identifierKinds)('is no %s when it is nothing at all', (kind) => {
    expect(checkIdentifier(kind, '  ')).toEqual({ isWellFormed: false });
  });
});
