import type { CallEvent, NeedEvent } from '#libs/calls/calls.events';
import type { IdentityEvent } from '#libs/identity/identity.events';
import type { EventJobName } from '#libs/jobs/job-catalogue';

/** Every event of every context. An event without a row below does not compile. */
type DomainEventName = IdentityEvent | CallEvent | NeedEvent;

const tell = ['notification.plan'] as const;
const nobody = [] as const;

// prettier-ignore
/** What happens after each event. */
export const eventSubscriptions: Readonly<Record<DomainEventName, readonly EventJobName[]>> = {
  'sign-in-code.request': tell,
  'session.open':         nobody,
  'session.close':        nobody,
  'organisation.create':  nobody,
  'membership.invite':    tell,

  'call.create':          nobody,
  'call.open':            nobody,
  'call.close':           nobody,
  'call.decide':          nobody,
  'call.archive':         nobody,
  'call.cancel':          nobody,

  'need.draft':           nobody,
  'need.revise':          nobody,
  'need.submit':          tell,
  'need.withdraw':        nobody,
  'need.select':          tell,
  'need.waitlist':        tell,
  'need.refuse':          tell,
};

/** The jobs of a stored event; none for the name of an event that no longer exists. */
export function jobsOf(eventName: string): readonly EventJobName[] {
  const subscriptions: Readonly<Record<string, readonly EventJobName[]>> = eventSubscriptions;
  return subscriptions[eventName] ?? nobody;
}
