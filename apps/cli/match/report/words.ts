import type { Locale } from '#libs/platform/i18n/locale';
import { type MessageValues, translatorOf } from '#libs/platform/i18n/translate';
import { en } from '../messages/en.js';
import { fr } from '../messages/fr.js';

const translate = translatorOf({ en, fr });

/** How a report speaks: its sentences and its numbers. */
export interface Words {
  readonly locale: Locale;
  readonly say: (key: keyof typeof en, values?: MessageValues) => string;
  readonly decimal: (value: number | null) => string;
  readonly whole: (value: number) => string;
  readonly percent: (share: number) => string;
}

export function wordsOf(locale: Locale): Words {
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const wholes = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    locale,
    say: (key, values) => translate(locale, key, values),
    decimal: (value) => (value === null ? translate(locale, 'DASH') : decimals.format(value)),
    whole: (value) => wholes.format(value),
    percent: (share) => percents.format(share),
  };
}
