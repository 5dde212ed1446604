import type { en } from '#libs/identity/messages/en';
import { type DomainError, refusalOf } from '#libs/platform/errors/domain-error';

const refuse = refusalOf<keyof typeof en>();

export const identityErrors = {
  signInRefused: (): DomainError => refuse('invalid', 'SIGN_IN_REFUSED', { path: ['code'] }),
  identifierMissing: (): DomainError => refuse('conflict', 'IDENTIFIER_MISSING'),
  emailTaken: (): DomainError => refuse('conflict', 'EMAIL_TAKEN', { path: ['email'] }),
};
