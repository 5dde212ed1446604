import { DomainError } from '#libs/platform/errors/domain-error';
import { instantOf } from '#libs/platform/clock/local-time';

/** The instant of a closing time as it was typed, or a user error at its field. */
export function closingInstant(localTime: string, timeZone: string): Date {
  const instant = instantOf(localTime, timeZone);
  if (!instant) throw new DomainError('invalid', [{ code: 'INVALID_LOCAL_TIME', path: ['closesAtLocal'], params: {} }]);
  return instant;
}
