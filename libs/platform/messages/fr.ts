import type { en } from '#libs/platform/messages/en';

export const fr = {
  NOT_FOUND: 'Introuvable : cela a peut-être été supprimé, ou appartient à quelqu’un d’autre.',
  FORBIDDEN: 'Votre rôle ne permet pas cette action.',
  UNAUTHENTICATED: 'Connectez-vous d’abord.',
  INVALID_TRANSITION: 'Impossible pour l’instant : l’état actuel est {from}. Actions possibles : {allowed}.',
  STALE_VERSION: 'Une modification a eu lieu entre-temps. Relisez, puis refaites la vôtre.',
  KEY_REUSED: 'Cette clé d’idempotence a déjà servi pour une autre demande. Prenez-en une nouvelle.',
  INVALID_ID: 'Ce n’est pas un identifiant du type attendu.',
  BAD_CURSOR: 'Ce curseur de page ne vient pas de nous. Reprenez à la première page.',
  PAGE_SIZE: 'Demandez une page de 1 à 100 éléments.',
  COST_LIMIT:
    'Cette demande peut rendre {cost} éléments d’un coup, et {maximum} au plus sont permis. Demandez de plus petites pages, ou moins dans chacune.',
  TOO_MANY_ATTEMPTS:
    'Trop d’essais. Patientez {retryAfter, plural, one {# seconde} other {# secondes}}, puis réessayez.',
  TRY_AGAIN: 'Le service est momentanément occupé. Rien n’a été modifié : réessayez.',
  REQUIRED: 'Merci de remplir ce champ.',
  TOO_SHORT: 'C’est trop court : au moins {min} caractères.',
  TOO_LONG: 'C’est trop long : au plus {max} caractères.',
  TOO_SMALL: 'C’est trop petit : au moins {min}.',
  TOO_LARGE: 'C’est trop grand : au plus {max}.',
  TOO_MANY: 'Il y en a trop : au plus {max}.',
  INVALID_EMAIL: 'Ce n’est pas une adresse électronique, comme nom@example.org.',
  INVALID_TIME_ZONE: 'Ce n’est pas un fuseau horaire, comme Europe/Paris.',
  INVALID_LOCAL_TIME: 'Ce n’est pas une date et heure, comme 2026-11-30T18:00:00.',
  INVALID_TEXT: 'Ce texte contient un caractère qui ne peut pas être conservé.',
  INVALID_VALUE: 'Cette valeur n’est pas acceptée ici.',
  UNEXPECTED: 'Un incident s’est produit de notre côté. Il est noté sous la référence {requestId}.',
} satisfies Record<keyof typeof en, string>;
