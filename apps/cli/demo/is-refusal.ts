import { DomainError } from '#libs/platform/errors/domain-error';

export function isRefusal(error: unknown, code: string): boolean {
  return error instanceof DomainError && error.code === code;
}
