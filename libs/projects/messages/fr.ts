import type { en } from '#libs/projects/messages/en';

export const fr = {
  NEED_NOT_SELECTED: 'Seul un besoin retenu devient un projet.',
  PROJECT_EXISTS: 'Ce besoin a déjà son projet.',
  TEAM_SIZES: 'Une équipe compte de 1 à 20 membres, et le minimum ne dépasse pas le maximum.',
  SDGS: 'Choisissez au plus trois objectifs différents, de 1 à 17.',
  REQUIRED_SKILLS:
    'Nommez chaque compétence une seule fois, et demandez-la à une personne au moins, sans dépasser la taille de l’équipe.',
} satisfies Record<keyof typeof en, string>;
