import { en as callsEn } from '#libs/calls/messages/en';
import { fr as callsFr } from '#libs/calls/messages/fr';
import { en as complianceEn } from '#libs/compliance/messages/en';
import { fr as complianceFr } from '#libs/compliance/messages/fr';
import { en as identityEn } from '#libs/identity/messages/en';
import { fr as identityFr } from '#libs/identity/messages/fr';
import { en as runsEn } from '#libs/matching-runs/messages/en';
import { fr as runsFr } from '#libs/matching-runs/messages/fr';
import { en as mentorsEn } from '#libs/mentors/messages/en';
import { fr as mentorsFr } from '#libs/mentors/messages/fr';
import { refusalWords as notificationsWords } from '#libs/notifications/messages/refusals';
import type { Problem } from '#libs/platform/errors/domain-error';
import type { Locale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';
import { en as platformEn } from '#libs/platform/messages/en';
import { fr as platformFr } from '#libs/platform/messages/fr';
import { en as projectsEn } from '#libs/projects/messages/en';
import { fr as projectsFr } from '#libs/projects/messages/fr';
import { en as schoolsEn } from '#libs/schools/messages/en';
import { fr as schoolsFr } from '#libs/schools/messages/fr';

/** The words of every error code, of all contexts. */
export const errorMessages = {
  en: {
    ...platformEn,
    ...identityEn,
    ...callsEn,
    ...projectsEn,
    ...mentorsEn,
    ...schoolsEn,
    ...runsEn,
    ...complianceEn,
    ...notificationsWords.en,
  },
  fr: {
    ...platformFr,
    ...identityFr,
    ...callsFr,
    ...projectsFr,
    ...mentorsFr,
    ...schoolsFr,
    ...runsFr,
    ...complianceFr,
    ...notificationsWords.fr,
  },
};

export type ErrorCode = keyof typeof errorMessages.en;

export const translateError = translatorOf<ErrorCode>(errorMessages);

function isErrorCode(code: string): code is ErrorCode {
  return code in errorMessages.en;
}

/** A problem in words; a code without words (which a test forbids) speaks for itself. */
export function wordsOf({ code, params }: Problem, locale: Locale): string {
  return isErrorCode(code) ? translateError(locale, code, params) : code;
}
