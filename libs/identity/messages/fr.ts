import type { en } from '#libs/identity/messages/en';

export const fr = {
  SIGN_IN_REFUSED: 'Ce code n’est pas le bon, ou n’est plus valable. Demandez-en un nouveau si besoin.',
  EMAIL_TAKEN: 'Cette personne a déjà ce rôle ici.',

  SIREN_INVALID:
    'Ce n’est pas un SIREN : il a neuf chiffres, et le dernier vérifie les autres. Cherchez une faute de frappe.',
  SIRET_INVALID:
    'Ce n’est pas un SIRET : il a quatorze chiffres qui se vérifient entre eux. Cherchez une faute de frappe. Hors de France, Monaco compris, laissez ce champ vide.',
  SIRET_OF_ANOTHER_SIREN: 'Ce SIRET ne commence pas par le SIREN indiqué.',
  RNA_INVALID: 'Ce n’est pas un numéro RNA : aujourd’hui, c’est un W et neuf caractères, comme W9J1003281.',
  REGISTER_ENTRY_INVALID: 'Écrivez le tribunal, le volume et le folio, par exemple : Strasbourg, volume 93, folio 27.',
  UAI_INVALID: 'Ce n’est pas un UAI : il a sept chiffres et une lettre qui les vérifie. Cherchez une faute de frappe.',
  POSTAL_CODE_INVALID: 'Aucun département français n’a ce code postal.',
  COUNTRY_INVALID: 'Écrivez le pays en deux lettres, comme FR ou MX.',
  IDENTIFIER_MISSING: 'Il n’y a pas encore de numéro à comparer avec un registre. Indiquez-le d’abord.',
} satisfies Record<keyof typeof en, string>;
