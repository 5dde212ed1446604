import { placeOf } from '#libs/identity/identifiers/postal-code';
import type { Organisation } from '#libs/identity/organisation.entity';

/** The French région of a body by its postal code; abroad the two letters of its country. null: not known. */
export function regionOf({ postalCode, country }: Pick<Organisation, 'postalCode' | 'country'>): string | null {
  if (country !== 'FR') return country;
  return postalCode === null ? null : (placeOf(postalCode)?.region ?? null);
}
