import { checkIdentifier, type IdentifierKind } from '#libs/identity/identifiers/identifier';
import { placeOf } from '#libs/identity/identifiers/postal-code';
import type { en } from '#libs/identity/messages/en';
import { DomainError, type Problem } from '#libs/platform/errors/domain-error';

/** The numbers of an organisation and where it is, in their one spelling. */
export interface OrganisationIdentifiers {
  readonly siren: string | null;
  readonly siret: string | null;
  readonly rna: string | null;
  readonly alsaceMoselleRegister: string | null;
  readonly uai: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1, two letters. */
  readonly country: string;
}

/** The same as people type them; what is missing or empty is not known. */
export type TypedIdentifiers = { readonly [Field in keyof OrganisationIdentifiers]?: string | null | undefined };

type NumberField = 'siren' | 'siret' | 'rna' | 'alsaceMoselleRegister' | 'uai';

interface NumberRule {
  readonly kind: IdentifierKind;
  readonly code: keyof typeof en;
}

// prettier-ignore
const numberRules: Readonly<Record<NumberField, NumberRule>> = {
  siren:                 { kind: 'SIREN',                   code: 'SIREN_INVALID' },
  siret:                 { kind: 'SIRET',                   code: 'SIRET_INVALID' },
  rna:                   { kind: 'RNA',                     code: 'RNA_INVALID' },
  alsaceMoselleRegister: { kind: 'ALSACE_MOSELLE_REGISTER', code: 'REGISTER_ENTRY_INVALID' },
  uai:                   { kind: 'UAI',                     code: 'UAI_INVALID' },
};

/**
 * Checks all that was typed and gives it in its one spelling. A number that cannot be right is refused, with the path
 * of its field, all of them at once; a missing one never is: not every association has a SIRET, and a school abroad
 * has no UAI. What is well formed stays to be verified, since registers lag behind and nobody is asked over the network.
 */
export function identifiersOf(typed: TypedIdentifiers): OrganisationIdentifiers {
  const problems: Problem[] = [];
  const refuse = (field: string, code: keyof typeof en): null => {
    problems.push({ code, path: [field], params: {} });
    return null;
  };
  const read = (field: NumberField): string | null => {
    const value = given(typed[field]);
    if (value === null) return null;
    const check = checkIdentifier(numberRules[field].kind, value);
    return check.isWellFormed ? check.normalised : refuse(field, numberRules[field].code);
  };

  const siret = read('siret');
  const siren = read('siren') ?? siret?.slice(0, 9) ?? null;
  if (siren && siret && !siret.startsWith(siren)) refuse('siret', 'SIRET_OF_ANOTHER_SIREN');
  const numbers = {
    siren,
    siret,
    rna: read('rna'),
    alsaceMoselleRegister: read('alsaceMoselleRegister'),
    uai: read('uai'),
  };

  const country = (given(typed.country) ?? 'FR').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) refuse('country', 'COUNTRY_INVALID');
  const postalCode = given(typed.postalCode);
  if (postalCode && country === 'FR' && !placeOf(postalCode)) refuse('postalCode', 'POSTAL_CODE_INVALID');

  if (problems.length > 0) throw new DomainError('invalid', problems);
  return { ...numbers, postalCode, country };
}

function given(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

/** Whether there is a number to compare with a register: an association needs its RNA, SIRET or court's entry. */
export function canBeVerified(kind: string, identifiers: OrganisationIdentifiers): boolean {
  const { siren, siret, rna, alsaceMoselleRegister, uai, country } = identifiers;
  if (country !== 'FR') return true;
  if (kind === 'ASSOCIATION') return [rna, siret, alsaceMoselleRegister].some((number) => number !== null);
  if (kind === 'SCHOOL') return uai !== null || siren !== null;
  return siren !== null;
}
