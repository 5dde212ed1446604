import type { en } from '#libs/calls/messages/en';
import { type DomainError, refusalOf } from '#libs/platform/errors/domain-error';

const refuse = refusalOf<keyof typeof en>();

export const callErrors = {
  callClosed: (): DomainError => refuse('conflict', 'CALL_CLOSED'),
  callStillOpen: (): DomainError => refuse('conflict', 'CALL_STILL_OPEN'),
  closingTimePassed: (): DomainError => refuse('conflict', 'CLOSING_TIME_PASSED'),
  needIncomplete: (): DomainError => refuse('conflict', 'NEED_INCOMPLETE'),
  nonDigitalQuestionOpen: (): DomainError => refuse('conflict', 'NON_DIGITAL_QUESTION_OPEN'),
  adviceRequired: (): DomainError => refuse('invalid', 'ADVICE_REQUIRED', { path: ['advice'] }),
};
