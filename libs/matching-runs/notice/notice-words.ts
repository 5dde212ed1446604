import { en } from '#libs/matching-runs/messages/en';
import { fr } from '#libs/matching-runs/messages/fr';
import type { Locale } from '#libs/platform/i18n/locale';
import { type MessageValues, translatorOf } from '#libs/platform/i18n/translate';

/** Gives the words for a key in the language of the reader. */
export type Say = (key: keyof typeof en, values?: MessageValues) => string;

const translate = translatorOf({ en, fr });

export function wordsIn(locale: Locale): Say {
  return (key, values) => translate(locale, key, values);
}
