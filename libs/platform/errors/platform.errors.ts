import { type DomainError, refusalOf } from '#libs/platform/errors/domain-error';
import type { en } from '#libs/platform/messages/en';

const refuse = refusalOf<keyof typeof en>();

/** Refusals that every context shares. Another party's row and an unknown row get the same answer. */
export const platformErrors = {
  notFound: (noun: string, path: readonly string[] = []): DomainError =>
    refuse('not-found', 'NOT_FOUND', { path, params: { noun } }),
  forbidden: (): DomainError => refuse('forbidden', 'FORBIDDEN'),
  unauthenticated: (): DomainError => refuse('unauthenticated', 'UNAUTHENTICATED'),
  invalidTransition: (from: string, verb: string, allowed: readonly string[]): DomainError =>
    refuse('conflict', 'INVALID_TRANSITION', { params: { from, verb, allowed: allowed.join(', ') || '-' } }),
  staleVersion: (): DomainError => refuse('conflict', 'STALE_VERSION', { path: ['expectedVersion'] }),
  keyReused: (): DomainError => refuse('conflict', 'KEY_REUSED', { path: ['idempotencyKey'] }),
  invalidId: (path: readonly string[]): DomainError => refuse('invalid', 'INVALID_ID', { path }),
  badCursor: (): DomainError => refuse('invalid', 'BAD_CURSOR', { path: ['after'] }),
  pageSize: (): DomainError => refuse('invalid', 'PAGE_SIZE', { path: ['first'] }),
  /** `retryAfter` in seconds. */
  tooManyAttempts: (retryAfter: number): DomainError =>
    refuse('too-many', 'TOO_MANY_ATTEMPTS', { params: { retryAfter } }),
  unavailable: (): DomainError => refuse('unavailable', 'TRY_AGAIN'),
};
