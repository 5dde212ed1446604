import { literalEnum } from '../graphql/literal-enum.js';
import type { DeliveryOutcome } from '#libs/notifications/delivery-attempt.entity';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import type { NotificationStatus, NotificationVerb } from '#libs/notifications/notification-lifecycle';

/** What people do with a mail; the other verbs are the worker's. */
export type NotificationAction = Extract<NotificationVerb, 'resend'>;
export const notificationActions: readonly NotificationAction[] = ['resend'];

export const NotificationActionEnum = literalEnum<NotificationAction>(
  'NotificationAction',
  'What can be done with a mail.',
  { resend: 'Sends a failed mail again, to the person’s present address.' },
);

export const NotificationStatusEnum = literalEnum<NotificationStatus>('NotificationStatus', 'How far a mail is.', {
  PENDING: 'Waits to be sent.',
  SENDING: 'Is being handed to the mail server.',
  SENT: 'Was accepted by the mail server.',
  FAILED: 'Could not be sent; only people can send it again.',
});

export const DeliveryOutcomeEnum = literalEnum<DeliveryOutcome>('DeliveryOutcome', 'How a try to send a mail ended.', {
  SENT: 'The mail server accepted it.',
  REFUSED: 'The mail server will never accept it.',
  RETRY: 'The mail server may accept it later.',
});

export const NotificationKindEnum = literalEnum<NotificationKind>('NotificationKind', 'What a mail tells.', {
  SIGN_IN_CODE: 'The code to sign in with.',
  MEMBER_INVITED: 'A role in an organisation.',
  CALL_OPENED: 'That a call for projects is open.',
  NEED_DRAFT_WAITING: 'That a need is still a draft while its call is about to close.',
  NEED_RECEIVED: 'That a need has arrived.',
  NEED_SELECTED: 'That a need is selected.',
  NEED_WAITLISTED: 'That a need is on the waiting list.',
  NEED_REFUSED: 'That a need is refused, with the reason.',
  STUDENT_INVITED: 'A place in a cohort.',
  STUDENT_INVITATION_REMINDER: 'A place in a cohort, again, to a student who has not signed in yet.',
  PREFERENCES_OPENED: 'That projects can be ranked.',
  PREFERENCES_CLOSING: 'That the ranking is about to close, to a student who has sent nothing.',
  BALLOT_RECEIVED: 'That a ballot has arrived.',
  PREFERENCES_CLOSED: 'That the ranking is closed, and who has sent nothing.',
  RUN_SUCCEEDED: 'That a matching has a result.',
  RUN_INFEASIBLE: 'That a matching has no solution.',
  RUN_FAILED: 'That a matching ended without an answer.',
  STUDENT_PLACED: 'The project that a student joins.',
  STUDENT_UNPLACED: 'That a student has no project, and what comes next.',
  RESULTS_PUBLISHED: 'That the results of a cohort are published.',
  PROJECT_STAFFED: 'That a project has its team.',
  PROJECT_CLOSED: 'That a project got no team.',
  MENTOR_ASSIGNED: 'That a mentor accompanies a project.',
  MENTOR_RELEASED: 'That a mentor no longer accompanies a project.',
  STUDENT_MOVED: 'Another project than before, after a re-match.',
  STUDENT_PLACE_LOST: 'That a place is lost after a re-match.',
  TEAM_CHANGED: 'That the team of a project has changed.',
  REMATCH_PUBLISHED: 'That changed places are published.',
  ERASURE_RECEIVED: 'That a request to be erased has arrived.',
  ERASURE_TO_REVIEW: 'That a request to be erased waits for a coordinator.',
  ERASURE_CONFIRMED: 'That the person is being erased.',
  ERASURE_REFUSED: 'That a request to be erased is refused, and why.',
  DATA_EXPORT_READY: 'That the copy of one’s own data is ready.',
});
