import type { Locale } from '#libs/platform/i18n/locale';

/** The words of this context's error codes; `en.ts` and `fr.ts` beside hold the words of mails. */
export const refusalWords = {
  en: { MANDATORY_NOTIFICATION: 'Messages of this kind cannot be switched off: they tell what you must know.' },
  fr: {
    MANDATORY_NOTIFICATION: 'Les messages de ce type ne se désactivent pas : ils disent ce que vous devez savoir.',
  },
} as const satisfies Record<Locale, Record<string, string>>;
