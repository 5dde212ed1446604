import type { en } from '#libs/calls/messages/en';

export const fr = {
  CALL_CLOSED: 'Cet appel à projets n’est plus ouvert. Écrivez à son contact en cas de difficulté.',
  CALL_STILL_OPEN: 'Les décisions attendent la clôture de l’appel, pour que chaque besoin ait la même chance.',
  CLOSING_TIME_PASSED: 'La date de clôture doit être dans le futur.',
  NEEDS_UNDECIDED: 'Des besoins de cet appel attendent encore une décision.',
  NEED_INCOMPLETE: 'Donnez un titre et décrivez le problème avant l’envoi.',
  NON_DIGITAL_QUESTION_OPEN: 'Personne n’a encore répondu : une solution non numérique a-t-elle été envisagée ?',
  ADVICE_REQUIRED: 'Un refus s’accompagne d’un motif et d’un conseil pour la structure.',
} satisfies Record<keyof typeof en, string>;
