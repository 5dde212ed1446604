/** What stands where the name of an erased person stood. */
export const erasedName = '—';

/** The domain that never exists (RFC 2606), so that no mail can leave to it. */
const nowhere = 'erased.invalid';

/** What stands where the address of an erased person stood: the same everywhere, and unlike any other's. */
export function erasedEmail(personId: string): string {
  return `${personId}@${nowhere}`;
}

export function isErasedEmail(email: string): boolean {
  return email.endsWith(`@${nowhere}`);
}
