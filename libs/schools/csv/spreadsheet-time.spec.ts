import { describe, expect, it } from '@jest/globals';

import { spreadsheetTime } from '#libs/schools/csv/spreadsheet-time';

describe('A time in a spreadsheet', () => {
  it.each([
    { instant: '2026-11-24T17:30:00Z', zone: 'Europe/Paris', fr: '24/11/2026 18:30', en: '2026-11-24 18:30' },
    { instant: '2026-07-04T22:05:59Z', zone: 'Europe/Paris', fr: '05/07/2026 00:05', en: '2026-07-05 00:05' },
    { instant: '2026-01-01T02:00:00Z', zone: 'America/Martinique', fr: '31/12/2025 22:00', en: '2025-12-31 22:00' },
  ])('is the one of the clocks there, as the program knows dates: $instant in $zone', ({ instant, zone, fr, en }) => {
    const at = new Date(instant);

    expect([spreadsheetTime(at, zone, 'fr'), spreadsheetTime(at, zone, 'en')]).toEqual([fr, en]);
  });
});
