import { describe, expect, it } from '@jest/globals';

import { canBeVerified, identifiersOf } from '#libs/identity/organisation-identifiers';
import { DomainError } from '#libs/platform/errors/domain-error';

const none = { siren: null, siret: null, rna: null, alsaceMoselleRegister: null, uai: null, postalCode: null };

function problemsOf(typed: Parameters<typeof identifiersOf>[0]): string[] {
  try {
    identifiersOf(typed);
  } catch (error) {
    if (error instanceof DomainError) return error.problems.map(({ code, path }) => `${path.join('.')} ${code}`);
  }
  return [];
}

describe('The identifiers of an organisation', () => {
  it('may all be missing, in France as elsewhere', () => {
    expect(identifiersOf({})).toEqual({ ...none, country: 'FR' });
    expect(identifiersOf({ siren: ' ', country: 'mx', postalCode: '06000' })).toEqual({
      ...none,
      country: 'MX',
      postalCode: '06000',
    });
  });

  it('are kept in their one spelling, and a SIRET tells its SIREN', () => {
    expect(identifiersOf({ siret: '732 829 320 00074', rna: 'w9j 1003281', postalCode: '97400' })).toEqual({
      ...none,
      siren: '732829320',
      siret: '73282932000074',
      rna: 'W9J1003281',
      postalCode: '97400',
      country: 'FR',
    });
  });

  it('are refused all at once, each by its field', () => {
    const typed = {
      ...{ siren: '732829321', siret: '73282932000075', rna: 'A941009978', uai: '0951099E' },
      ...{ alsaceMoselleRegister: 'Strasbourg', postalCode: '00100' },
    };

    expect(problemsOf(typed).toSorted()).toEqual([
      'alsaceMoselleRegister REGISTER_ENTRY_INVALID',
      'postalCode POSTAL_CODE_INVALID',
      'rna RNA_INVALID',
      'siren SIREN_INVALID',
      'siret SIRET_INVALID',
      'uai UAI_INVALID',
    ]);
    expect(problemsOf({ siren: '356000000', siret: '73282932000074' })).toEqual(['siret SIRET_OF_ANOTHER_SIREN']);
    expect(problemsOf({ country: 'France' })).toEqual(['country COUNTRY_INVALID']);
  });
});

describe('An organisation', () => {
  const withNothing = { ...none, country: 'FR' };

  it.each([
    ['ASSOCIATION', withNothing, false],
    ['ASSOCIATION', { ...withNothing, rna: 'W941009978' }, true],
    ['ASSOCIATION', { ...withNothing, siret: '73282932000074' }, true],
    ['ASSOCIATION', { ...withNothing, alsaceMoselleRegister: 'Strasbourg, volume 93, folio 27' }, true],
    ['ASSOCIATION', { ...withNothing, siren: '732829320' }, false],
    ['SCHOOL', { ...withNothing, uai: '0951099D' }, true],
    ['SCHOOL', withNothing, false],
    ['SCHOOL', { ...withNothing, country: 'MX' }, true],
    ['COMPANY', { ...withNothing, siren: '732829320' }, true],
    ['COMPANY', { ...withNothing, rna: 'W941009978' }, false],
  ])('that is a %s with %j can be verified: %s', (kind, identifiers, verifiable) => {
    expect(canBeVerified(kind, identifiers)).toBe(verifiable);
  });
});
