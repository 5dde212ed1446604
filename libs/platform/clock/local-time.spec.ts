import { describe, expect, it } from '@jest/globals';

import { instantOf, isTimeZone } from '#libs/platform/clock/local-time';

describe('A wall-clock time', () => {
  it.each([
    ['2026-11-30T18:00:00', 'Europe/Paris', '2026-11-30T17:00:00.000Z'],
    ['2026-07-14T18:00:00', 'Europe/Paris', '2026-07-14T16:00:00.000Z'],
    ['2026-11-30T18:00:01', 'America/Guadeloupe', '2026-11-30T22:00:01.000Z'],
    ['2026-11-30T18:00', 'Indian/Reunion', '2026-11-30T14:00:00.000Z'],
  ])('%s in %s is the instant %s', (localTime, timeZone, instant) => {
    expect(instantOf(localTime, timeZone)).toEqual(new Date(instant));
  });

  it('is the hour after, when the clocks skip it in spring', () => {
    expect(instantOf('2026-03-29T02:30:00', 'Europe/Paris')).toEqual(new Date('2026-03-29T01:30:00Z'));
  });

  it.each([
    '2026-11-30T18:00:00Z',
    '2026-11-30T18:00:00z',
    '2026-11-30T18:00:00+01:00',
    '2026-11-30T18:00:00+0100',
    '2026-11-30T18:00:00+01',
    '2026-11-30T18:00-05',
  ])('bears no zone of its own: %s', (localTime) => {
    expect(instantOf(localTime, 'Europe/Paris')).toBeNull();
  });

  it.each(['', 'tomorrow', '2026-02-30T10:00:00', '2026-11-30T25:00:00', '2026-11-30', '18:00', '2026-W49-1T10:00'])(
    'is not %j',
    (localTime) => {
      expect(instantOf(localTime, 'Europe/Paris')).toBeNull();
    },
  );

  it('is nothing in a zone that does not exist', () => {
    expect(instantOf('2026-11-30T18:00:00', 'Europe/Atlantis')).toBeNull();
  });
});

describe('A time zone', () => {
  it.each(['Europe/Paris', 'America/Guadeloupe', 'UTC'])('may be %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['', 'Paris', 'Europe/Atlantis', '+25:00'])('is not %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
