import type { Locale } from '#libs/platform/i18n/locale';

/** The words of this context's error codes; `en.ts` and `fr.ts` beside hold the words of mails. */
export const refusalWords = {
  en: {
    MANDATORY_NOTIFICATION: 'Messages of this kind cannot be switched off: they tell what you must know.',
    OUTDATED_NOTIFICATION:
      'This message is no longer for that person: the place is another’s, or they were erased. Invite the student again instead.',
  },
  fr: {
    MANDATORY_NOTIFICATION: 'Les messages de ce type ne se désactivent pas : ils disent ce que vous devez savoir.',
    OUTDATED_NOTIFICATION:
      'Ce message n’est plus pour cette personne : la place est à quelqu’un d’autre, ou la personne a été effacée. Invitez plutôt à nouveau la personne inscrite.',
  },
} as const satisfies Record<Locale, Record<string, string>>;
