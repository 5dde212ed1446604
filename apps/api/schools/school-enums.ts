import { literalEnum } from '../graphql/literal-enum.js';
import type { CohortStatus, CohortVerb } from '#libs/schools/cohort-lifecycle';
import type { WithdrawalReason } from '#libs/schools/enrolment.entity';
import type { EnrolmentStatus, EnrolmentVerb } from '#libs/schools/enrolment-lifecycle';
import type { ImportOutcome } from '#libs/schools/import-report';
import type { RosterColumn } from '#libs/schools/roster/roster-columns';
import type { BallotSource } from '#libs/schools/preference-ballot.entity';

/** The verbs that are mutations; the others follow from an import, a ballot or a matching run. */
export const cohortActions = [
  'openPreferences',
  'closePreferences',
  'reopenPreferences',
] as const satisfies CohortVerb[];
export type CohortAction = (typeof cohortActions)[number];

export const enrolmentActions = ['withdraw'] as const satisfies EnrolmentVerb[];
export type EnrolmentAction = (typeof enrolmentActions)[number];

export const CohortStatusEnum = literalEnum<CohortStatus>('CohortStatus', 'How far a cohort is.', {
  DRAFT: 'Has no students yet.',
  ENROLLING: 'Its students come in.',
  PREFERENCES_OPEN: 'Its students rank projects.',
  PREFERENCES_CLOSED: 'The ballots are in; the matching can begin.',
  ALLOCATED: 'Every student has an answer.',
});

export const CohortActionEnum = literalEnum<CohortAction>('CohortAction', 'What can be done with a cohort.', {
  openPreferences: 'Lets the students rank projects.',
  closePreferences: 'Ends the ranking.',
  reopenPreferences: 'Lets the students rank again, with a reason.',
});

export const EnrolmentStatusEnum = literalEnum<EnrolmentStatus>('EnrolmentStatus', 'How far an enrolment is.', {
  INVITED: 'Named by the school; has not ranked anything yet.',
  ACTIVE: 'Takes part.',
  WITHDRAWN: 'Has left the cohort.',
});

export const EnrolmentActionEnum = literalEnum<EnrolmentAction>(
  'EnrolmentAction',
  'What can be done with an enrolment.',
  { withdraw: 'Takes the student out of the cohort.' },
);

export const WithdrawalReasonEnum = literalEnum<WithdrawalReason>(
  'WithdrawalReason',
  'Why a student leaves a cohort. Coarse on purpose: nobody’s health or family is written down here.',
  {
    LEFT_SCHOOL: 'Has left the school.',
    CHANGED_COURSE: 'Follows another course now.',
    ENROLLED_BY_MISTAKE: 'Should never have been on the roster.',
    OTHER: 'Another reason.',
  },
);

export const BallotSourceEnum = literalEnum<BallotSource>('BallotSource', 'Who wrote a ballot.', {
  EXPLORER: 'The student.',
  IMPORT: 'The teacher, from a file.',
});

export const RosterColumnEnum = literalEnum<RosterColumn>('RosterColumn', 'What a column of a roster says.', {
  email: 'The student’s address.',
  fullName: 'First and last name in one.',
  lastName: 'The last name.',
  firstName: 'The first name.',
  studentNumber: 'The school’s own number for the student.',
  skills: 'What the student brings to a team, several parted by commas.',
  term: 'The part of the year in which they are available.',
  language: 'The language of mails to them: French unless it says English.',
});

export const ImportOutcomeEnum = literalEnum<ImportOutcome>('ImportOutcome', 'What became of a row of a file.', {
  NEW: 'Taken, for the first time.',
  CHANGED: 'Taken, in place of what was known.',
  UNCHANGED: 'Says what is known already.',
  REFUSED: 'Not taken, with a reason.',
});
