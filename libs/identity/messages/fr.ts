import type { en } from '#libs/identity/messages/en';

export const fr = {
  SIGN_IN_REFUSED: 'Ce code n’est pas le bon, ou n’est plus valable. Demandez-en un nouveau si besoin.',
  EMAIL_TAKEN: 'Cette personne a déjà ce rôle ici.',
} satisfies Record<keyof typeof en, string>;
