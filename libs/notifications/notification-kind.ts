/** Every mail the product writes, by its name for ever: rows of the delivery log keep it. */
export const notificationKinds = [
  'SIGN_IN_CODE',
  'MEMBER_INVITED',
  'NEED_RECEIVED',
  'NEED_SELECTED',
  'NEED_WAITLISTED',
  'NEED_REFUSED',
  'STUDENT_INVITED',
  'PREFERENCES_OPENED',
  'RUN_SUCCEEDED',
  'RUN_INFEASIBLE',
  'RUN_FAILED',
  'STUDENT_PLACED',
  'STUDENT_UNPLACED',
  'RESULTS_PUBLISHED',
  'PROJECT_STAFFED',
  'PROJECT_CLOSED',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** The words that each mail has, in each language: what it is about, what happened, and what comes next. */
export type MailPart = 'subject' | 'news' | 'next';
