import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';

import type { Locale } from './locale.js';

/** The same keys with words in both languages, in ICU message syntax. */
export type Messages<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

export type MessageValues = Readonly<Record<string, string | number | Date>>;

export type Translate<Key extends string> = (locale: Locale, key: Key, values?: MessageValues) => string;

export interface TranslationOptions {
  /** The reader's IANA time zone, for dates inside messages. */
  readonly timeZone?: string;
}

/** Gives the words of a catalogue of messages: plurals, dates and numbers are those of the reader's language. */
export function translatorOf<Key extends string>(
  messages: Messages<Key>,
  options: TranslationOptions = {},
): Translate<Key> {
  const intl: Record<Locale, IntlShape<string>> = {
    fr: intlOf('fr', messages.fr, options),
    en: intlOf('en', messages.en, options),
  };
  return (locale, key, values = {}) => intl[locale].formatMessage({ id: key }, { ...values });
}

const cache = createIntlCache();

function intlOf(locale: Locale, messages: Readonly<Record<string, string>>, { timeZone }: TranslationOptions) {
  const zone = timeZone ? { timeZone } : {};
  return createIntl({ locale, messages: { ...messages }, onError: fail, ...zone }, cache);
}

/** A sentence with a hole in it must never reach a person. */
function fail(error: Error): never {
  throw error;
}
