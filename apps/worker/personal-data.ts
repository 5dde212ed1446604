import { compliancePersonalData } from '#libs/compliance/compliance.personal-data';
import { identityPersonalData } from '#libs/identity/identity.personal-data';
import { matchingRunsPersonalData } from '#libs/matching-runs/matching-runs.personal-data';
import { mentorsPersonalData } from '#libs/mentors/mentors.personal-data';
import { notificationsPersonalData } from '#libs/notifications/notifications.personal-data';
import type { PersonalData } from '#libs/platform/privacy/personal-data';
import { schoolsPersonalData } from '#libs/schools/schools.personal-data';

/** What every context holds about a person, in the order in which people read it. Erased from the end to the start. */
export const personalData: readonly PersonalData[] = [
  identityPersonalData,
  schoolsPersonalData,
  mentorsPersonalData,
  matchingRunsPersonalData,
  notificationsPersonalData,
  compliancePersonalData,
];
