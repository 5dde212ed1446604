import type { CallEvent, NeedEvent } from '#libs/calls/calls.events';
import type { PrivacyEvent } from '#libs/compliance/compliance.events';
import type { IdentityEvent } from '#libs/identity/identity.events';
import type { MatchingRunEvent } from '#libs/matching-runs/matching-runs.events';
import type { AudienceName } from '#libs/notifications/audiences';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import type { ReminderEvent } from '#libs/notifications/notifications.events';
import type { CohortEvent, EnrolmentEvent } from '#libs/schools/schools.events';

/** Who is told what when an event has happened. Mandatory: nobody may switch it off. */
export interface PlanRow {
  readonly kind: NotificationKind;
  readonly audience: AudienceName;
  readonly mandatory: boolean;
}

type TellingEvent =
  | IdentityEvent
  | CallEvent
  | NeedEvent
  | CohortEvent
  | EnrolmentEvent
  | MatchingRunEvent
  | PrivacyEvent
  | ReminderEvent;

/** Every mail of the product, by the event that it tells. */
// prettier-ignore
export const notificationPlan = {
  'sign-in-code.request':        [{ kind: 'SIGN_IN_CODE',       audience: 'signInRequester',          mandatory: true }],
  'membership.invite':           [{ kind: 'MEMBER_INVITED',     audience: 'invitedMember',            mandatory: true }],

  'call.open':                   [{ kind: 'CALL_OPENED',        audience: 'editorsOfPastNonprofits',  mandatory: false }],
  'reminder.draft-waiting':      [{ kind: 'NEED_DRAFT_WAITING', audience: 'editorsOfWaitingDraft',    mandatory: false }],
  'need.submit':                 [{ kind: 'NEED_RECEIVED',      audience: 'needEditors',              mandatory: true }],
  'need.select':                 [{ kind: 'NEED_SELECTED',      audience: 'needEditors',              mandatory: true }],
  'need.waitlist':               [{ kind: 'NEED_WAITLISTED',    audience: 'needEditors',              mandatory: true }],
  'need.refuse':                 [{ kind: 'NEED_REFUSED',       audience: 'needEditors',              mandatory: true }],

  'enrolment.invite':            [{ kind: 'STUDENT_INVITED',    audience: 'invitedStudent',           mandatory: true }],
  'reminder.invitation':         [{ kind: 'STUDENT_INVITATION_REMINDER', audience: 'unclaimedStudent', mandatory: true }],
  'cohort.openPreferences':      [{ kind: 'PREFERENCES_OPENED', audience: 'studentsOfCohort',         mandatory: true }],
  'cohort.reopenPreferences':    [{ kind: 'PREFERENCES_OPENED', audience: 'studentsOfCohort',         mandatory: true }],

  'reminder.preferences-closing': [{ kind: 'PREFERENCES_CLOSING', audience: 'studentsWithoutBallot', mandatory: true }],
  'ballot.submit':               [{ kind: 'BALLOT_RECEIVED',    audience: 'studentOfBallot',          mandatory: true }],
  'cohort.closePreferences':     [{ kind: 'PREFERENCES_CLOSED', audience: 'teacherOfCohort',          mandatory: true }],

  'matching-run.succeed':        [{ kind: 'RUN_SUCCEEDED',      audience: 'runRequester',             mandatory: true }],
  'matching-run.findInfeasible': [{ kind: 'RUN_INFEASIBLE',     audience: 'runRequester',             mandatory: true }],
  'matching-run.fail':           [{ kind: 'RUN_FAILED',         audience: 'runRequester',             mandatory: true }],
  'matching-run.publish':        [{ kind: 'STUDENT_PLACED',     audience: 'placedStudents',           mandatory: true },
                                  { kind: 'STUDENT_UNPLACED',   audience: 'unplacedStudents',         mandatory: true },
                                  { kind: 'RESULTS_PUBLISHED',  audience: 'teacherOfRun',             mandatory: true },
                                  { kind: 'PROJECT_STAFFED',    audience: 'editorsOfRunningProjects', mandatory: true },
                                  { kind: 'PROJECT_CLOSED',     audience: 'editorsOfClosedProjects',  mandatory: true },
                                  { kind: 'MENTOR_ASSIGNED',    audience: 'mentorsOfRun',             mandatory: true }],
  'matching-run.publish-rematch': [{ kind: 'STUDENT_PLACED',    audience: 'newlyPlacedStudents',      mandatory: true },
                                  { kind: 'STUDENT_MOVED',      audience: 'movedStudents',            mandatory: true },
                                  { kind: 'STUDENT_PLACE_LOST', audience: 'studentsWithoutTheirPlace', mandatory: true },
                                  { kind: 'REMATCH_PUBLISHED',  audience: 'teacherOfRematch',         mandatory: true },
                                  { kind: 'PROJECT_STAFFED',    audience: 'editorsOfStaffedProjects', mandatory: true },
                                  { kind: 'TEAM_CHANGED',       audience: 'editorsOfChangedTeams',    mandatory: true },
                                  { kind: 'PROJECT_CLOSED',     audience: 'editorsOfDisbandedTeams',  mandatory: true },
                                  { kind: 'MENTOR_ASSIGNED',    audience: 'newMentorsOfRun',          mandatory: true },
                                  { kind: 'MENTOR_RELEASED',    audience: 'releasedMentors',          mandatory: true }],

  'privacy-request.verify':      [{ kind: 'ERASURE_RECEIVED',   audience: 'erasureRequester',         mandatory: true },
                                  { kind: 'ERASURE_TO_REVIEW',  audience: 'coordinatorsOfErasure',    mandatory: true }],
  'privacy-request.approve':     [{ kind: 'ERASURE_CONFIRMED',  audience: 'erasureRequester',         mandatory: true }],
  'privacy-request.refuse':      [{ kind: 'ERASURE_REFUSED',    audience: 'erasureRequester',         mandatory: true }],
  'privacy-request.finish':      [{ kind: 'DATA_EXPORT_READY',  audience: 'exportRequester',          mandatory: true }],
} as const satisfies { readonly [Name in TellingEvent]?: readonly PlanRow[] };

export type PlannedEvent = keyof typeof notificationPlan;

/** What is planned for an event, by its stored name; nothing for an event that nobody is told about. */
export function planOf(eventName: string): readonly PlanRow[] {
  const rows: Readonly<Record<string, readonly PlanRow[]>> = notificationPlan;
  return Object.hasOwn(rows, eventName) ? (rows[eventName] ?? []) : [];
}

/** The kinds that a person may switch off, in the order of the plan. */
export const optionalKinds: readonly NotificationKind[] = Object.values(notificationPlan).flatMap((rows) =>
  rows.filter(({ mandatory }) => !mandatory).map(({ kind }) => kind),
);

/** The events that lead to mails: each starts the job that plans them. */
export const plannedEvents: readonly PlannedEvent[] = Object.keys(notificationPlan).filter(
  (name): name is PlannedEvent => name in notificationPlan,
);

/** What a person must know because they take part is never switched off. */
export function isOptional(kind: NotificationKind): boolean {
  return optionalKinds.includes(kind);
}
