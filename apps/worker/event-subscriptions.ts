import type { CallEvent, NeedEvent } from '#libs/calls/calls.events';
import type { PrivacyEvent } from '#libs/compliance/compliance.events';
import type { IdentityEvent } from '#libs/identity/identity.events';
import type { EventJobName } from '#libs/jobs/job-catalogue';
import type { MatchingRunEvent } from '#libs/matching-runs/matching-runs.events';
import type { MentorEvent } from '#libs/mentors/mentors.events';
import type { NotificationEvent } from '#libs/notifications/notifications.events';
import type { ProjectEvent } from '#libs/projects/projects.events';
import type { CohortEvent, EnrolmentEvent } from '#libs/schools/schools.events';

/** Every event of every context. An event without a row below does not compile. */
export type DomainEventName =
  | IdentityEvent
  | CallEvent
  | NeedEvent
  | ProjectEvent
  | CohortEvent
  | EnrolmentEvent
  | MentorEvent
  | MatchingRunEvent
  | PrivacyEvent
  | NotificationEvent;

const tell = ['notification.plan'] as const;
const mail = ['notification.deliver'] as const;
const match = ['matching-run.execute'] as const;
const giveCopy = ['privacy.export', 'notification.plan'] as const;
const nothing = [] as const;

/** What happens after each event. */
// prettier-ignore
export const eventSubscriptions: Readonly<Record<DomainEventName, readonly EventJobName[]>> = {
  'sign-in-code.request':        tell,
  'session.open':                nothing,
  'session.close':               nothing,
  'organisation.create':         nothing,
  'organisation.identify':       nothing,
  'organisation.verify':         nothing,
  'membership.invite':           tell,

  'call.create':                 nothing,
  'call.open':                   tell,
  'call.close':                  nothing,
  'call.decide':                 nothing,
  'call.archive':                nothing,
  'call.cancel':                 nothing,

  'need.draft':                  nothing,
  'need.revise':                 nothing,
  'need.submit':                 tell,
  'need.withdraw':               nothing,
  'need.select':                 tell,
  'need.waitlist':               tell,
  'need.refuse':                 tell,

  'project.create':              nothing,
  'project.revise':              nothing,
  'project.publish':             nothing,
  'project.republish':           nothing,
  'project.cancel':              nothing,
  'project.lock':                nothing,
  'project.unlock':              nothing,
  'project.match':               nothing,
  'project.leaveUnmatched':      nothing,
  'project.staff':               nothing,
  'project.disband':             nothing,

  'cohort.create':               nothing,
  'cohort.enrol':                nothing,
  'cohort.import-roster':        nothing,
  'cohort.import-ballots':       nothing,
  'cohort.undo-import':          nothing,
  'cohort.openPreferences':      tell,
  'cohort.closePreferences':     tell,
  'cohort.reopenPreferences':    tell,
  'cohort.allocate':             nothing,
  'offer.create':                nothing,

  'enrolment.invite':            tell,
  'enrolment.correct':           nothing,
  'enrolment.activate':          nothing,
  'enrolment.withdraw':          nothing,
  'ballot.submit':               tell,

  'mentor.save':                 nothing,
  'mentor.declare-conflict':     nothing,
  'mentor.pause':                nothing,
  'mentor.resume':               nothing,

  'matching-run.request':        match,
  'matching-run.start':          nothing,
  'matching-run.succeed':        tell,
  'matching-run.findInfeasible': tell,
  'matching-run.fail':           tell,
  'matching-run.cancel':         nothing,
  'matching-run.approve':        nothing,
  'matching-run.reject':         nothing,
  'matching-run.publish':        tell,
  'matching-run.publish-rematch': tell,
  'matching-run.supersede':      nothing,

  'privacy-request.receive':     nothing,
  'privacy-request.verify':      giveCopy,
  'privacy-request.review':      nothing,
  'privacy-request.approve':     tell,
  'privacy-request.refuse':      tell,
  'privacy-request.start':       nothing,
  'privacy-request.finish':      tell,

  'notification.plan':           mail,
  'notification.resend':         mail,
  'notification.fail':           nothing,
  'notification-preference.change': nothing,

  'reminder.invitation':         tell,
  'reminder.preferences-closing': tell,
  'reminder.draft-waiting':      tell,
};

/** The jobs of a stored event; none for the name of an event that no longer exists. */
export function jobsOf(eventName: string): readonly EventJobName[] {
  const subscriptions: Readonly<Record<string, readonly EventJobName[]>> = eventSubscriptions;
  return subscriptions[eventName] ?? nothing;
}
