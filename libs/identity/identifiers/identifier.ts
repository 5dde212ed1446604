import { isAlsaceMoselleEntry } from '#libs/identity/identifiers/alsace-moselle-register';
import { isRna } from '#libs/identity/identifiers/rna';
import { isSiren, isSiret } from '#libs/identity/identifiers/siret';
import { isUai } from '#libs/identity/identifiers/uai';

export const identifierKinds = ['SIREN', 'SIRET', 'RNA', 'ALSACE_MOSELLE_REGISTER', 'UAI'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Whether a number could be right, by itself alone: whether it is anybody's, only the registers know. */
export type IdentifierCheck =
  { readonly isWellFormed: true; readonly normalised: string } | { readonly isWellFormed: false };

interface Rule {
  readonly normalise: (typed: string) => string;
  readonly isWellFormed: (normalised: string) => boolean;
}

/** Spaces, dots and hyphens are how people group digits, and capitals are a matter of taste. */
const withoutGrouping = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s.\u2010-\u2015-]/g, '')
    .toUpperCase();
const withSingleSpaces = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/g, ' ');

// prettier-ignore
const rules: Readonly<Record<IdentifierKind, Rule>> = {
  SIREN:                   { normalise: withoutGrouping,  isWellFormed: isSiren },
  SIRET:                   { normalise: withoutGrouping,  isWellFormed: isSiret },
  RNA:                     { normalise: withoutGrouping,  isWellFormed: isRna },
  ALSACE_MOSELLE_REGISTER: { normalise: withSingleSpaces, isWellFormed: isAlsaceMoselleEntry },
  UAI:                     { normalise: withoutGrouping,  isWellFormed: isUai },
};

/** Checks an identifier as somebody typed it, and offers its one right spelling: `w9j 1003281` is `W9J1003281`. */
export function checkIdentifier(kind: IdentifierKind, typed: string): IdentifierCheck {
  const { normalise, isWellFormed } = rules[kind];
  const normalised = normalise(typed);
  return isWellFormed(normalised) ? { isWellFormed: true, normalised } : { isWellFormed: false };
}
