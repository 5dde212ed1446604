import type { en } from '#libs/compliance/messages/en';

export const fr = {
  ALREADY_REQUESTED: 'Vous l’avez déjà demandé, et c’est en cours.',
  LEGAL_GROUND_REQUIRED: 'Indiquez le motif légal du refus d’effacement.',
  NOTHING_TO_REVIEW: 'La copie de ses propres données n’a besoin de l’accord de personne.',
  REVIEW_FIRST: 'La coordination confirme d’abord l’effacement.',
  LAST_COORDINATOR: 'Cette personne est seule à coordonner ici. Invitez d’abord quelqu’un d’autre.',
} satisfies Record<keyof typeof en, string>;
