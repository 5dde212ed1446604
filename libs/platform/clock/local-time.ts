import { DateTime, IANAZone } from 'luxon';

export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** The instant of a wall-clock time (`2026-11-30T18:00:00`) in an IANA zone, or null when it is not a time. */
export function instantOf(localTime: string, timeZone: string): Date | null {
  const time = DateTime.fromISO(localTime, { zone: timeZone, setZone: false });
  return time.isValid && !/(?:Z|[+-]\d{2}:?\d{2})$/i.test(localTime) ? time.toJSDate() : null;
}
