import { describe, expect, it } from '@jest/globals';

import { eventSubscriptions, jobsOf } from './event-subscriptions.js';
import { plannedEvents } from '#libs/notifications/notification-plan';

describe('The subscriptions to events', () => {
  it('plan mails after exactly the events of the notification plan', () => {
    const telling = Object.entries(eventSubscriptions).filter(([, jobs]) => jobs.includes('notification.plan'));

    expect(telling.map(([name]) => name).toSorted()).toEqual(plannedEvents.toSorted());
  });

  it('start nothing for the name of an event that no longer exists', () => {
    expect(jobsOf('need.forgotten')).toEqual([]);
  });
});
