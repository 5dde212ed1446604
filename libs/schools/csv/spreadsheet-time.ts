import { DateTime } from 'luxon';

import type { Locale } from '#libs/platform/i18n/locale';

/** How a spreadsheet program in that language knows a time by itself; the second form is known in every language. */
const formats: Readonly<Record<Locale, string>> = { fr: 'dd/MM/yyyy HH:mm', en: 'yyyy-MM-dd HH:mm' };

/** An instant as the clocks of an IANA zone show it, for a cell that a spreadsheet takes for a date. */
export function spreadsheetTime(instant: Date, timeZone: string, locale: Locale): string {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toFormat(formats[locale]);
}
