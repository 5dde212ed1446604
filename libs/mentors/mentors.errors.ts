import type { en } from '#libs/mentors/messages/en';
import { type DomainError, refusalOf } from '#libs/platform/errors/domain-error';

const refuse = refusalOf<keyof typeof en>();

export const mentorErrors = {
  capacity: (): DomainError => refuse('invalid', 'MENTOR_CAPACITY', { path: ['capacity'] }),
};
