import type { refusalWords } from '#libs/notifications/messages/refusals';
import { type DomainError, refusalOf } from '#libs/platform/errors/domain-error';

const refuse = refusalOf<keyof typeof refusalWords.en>();

export const notificationErrors = {
  mandatory: (path: readonly string[]): DomainError => refuse('invalid', 'MANDATORY_NOTIFICATION', { path }),
  outdated: (): DomainError => refuse('conflict', 'OUTDATED_NOTIFICATION'),
};
