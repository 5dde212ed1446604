import { DateTime, IANAZone } from 'luxon';

export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

const wallClock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/;

/**
 * The instant of a wall-clock time (`2026-11-30T18:00:00`) in an IANA zone, or null when it is not a time, bears a zone
 * of its own, or the zone is unknown. A time that the clocks skip in spring is the hour after.
 */
export function instantOf(localTime: string, timeZone: string): Date | null {
  if (!wallClock.test(localTime)) return null;
  const time = DateTime.fromISO(localTime, { zone: timeZone });
  return time.isValid ? time.toJSDate() : null;
}
