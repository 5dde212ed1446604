import type { en } from '#libs/mentors/messages/en';

export const fr = {
  MENTOR_CAPACITY: 'Le mentorat porte sur 0 à 10 projets à la fois.',
} satisfies Record<keyof typeof en, string>;
