/** Every mail the product writes, by its name for ever: rows of the delivery log keep it. */
export const notificationKinds = [
  'SIGN_IN_CODE',
  'MEMBER_INVITED',
  'CALL_OPENED',
  'NEED_DRAFT_WAITING',
  'NEED_RECEIVED',
  'NEED_SELECTED',
  'NEED_WAITLISTED',
  'NEED_REFUSED',
  'STUDENT_INVITED',
  'STUDENT_INVITATION_REMINDER',
  'PREFERENCES_OPENED',
  'PREFERENCES_CLOSING',
  'BALLOT_RECEIVED',
  'PREFERENCES_CLOSED',
  'RUN_SUCCEEDED',
  'RUN_INFEASIBLE',
  'RUN_FAILED',
  'STUDENT_PLACED',
  'STUDENT_UNPLACED',
  'RESULTS_PUBLISHED',
  'PROJECT_STAFFED',
  'PROJECT_CLOSED',
  'ERASURE_RECEIVED',
  'ERASURE_TO_REVIEW',
  'ERASURE_CONFIRMED',
  'ERASURE_REFUSED',
  'DATA_EXPORT_READY',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** The words that each mail has, in each language: what it is about, what happened, and what comes next. */
export type MailPart = 'subject' | 'news' | 'next';
