import type { en } from '#libs/compliance/messages/en';
import { type DomainError, refusalOf } from '#libs/platform/errors/domain-error';

const refuse = refusalOf<keyof typeof en>();

export const complianceErrors = {
  alreadyRequested: (): DomainError => refuse('conflict', 'ALREADY_REQUESTED'),
  legalGroundRequired: (): DomainError => refuse('invalid', 'LEGAL_GROUND_REQUIRED', { path: ['legalGround'] }),
};
