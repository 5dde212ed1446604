import { describe, expect, it } from '@jest/globals';

import { refusalReasons } from '#libs/calls/need-submission.entity';
import type { ClosedReason, UnassignedReason } from '#libs/matching/outcome';
import { en } from '#libs/notifications/messages/en';
import { fr } from '#libs/notifications/messages/fr';
import { notificationKinds } from '#libs/notifications/notification-kind';
import { notificationPlan, optionalKinds, plannedEvents, planOf } from '#libs/notifications/notification-plan';
import { reminderPlan } from '#libs/notifications/reminder-plan';
import { locales } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';

const unassignedReasons = {
  NO_ACCEPTABLE_PROJECT: true,
  FORBIDDEN: true,
  CALENDAR: true,
  SKILL_GAP: true,
  NO_MENTOR: true,
  PROJECTS_CLOSED: true,
  FULL: true,
} satisfies Record<UnassignedReason, true>;
const closedReasons = { NOT_CHOSEN: true, SKILL_GAP: true, NO_MENTOR: true, BELOW_MINIMUM: true } satisfies Record<
  ClosedReason,
  true
>;

describe('The notification plan', () => {
  it('uses every kind of mail', () => {
    const kinds = Object.values(notificationPlan).flatMap((rows) => rows.map(({ kind }) => kind));

    expect([...new Set(kinds)].sort()).toEqual([...notificationKinds].sort());
  });

  it('tells nobody about an event that it does not name', () => {
    expect(['session.open', 'toString', ''].map(planOf)).toEqual([[], [], []]);
  });

  it('lets people switch off news and reminders of drafts, and nothing that they must know', () => {
    expect(optionalKinds).toEqual(['CALL_OPENED', 'NEED_DRAFT_WAITING']);
  });

  it('tells of every reminder', () => {
    const reminders = plannedEvents.filter((name) => name.startsWith('reminder.'));

    expect(reminders.toSorted()).toEqual(reminderPlan.map(({ event }) => event).toSorted());
  });

  it('lists the events that start the planning', () => {
    expect(plannedEvents).toEqual(Object.keys(notificationPlan));
  });

  it.each([
    ['NEED_REFUSED.news', refusalReasons],
    ['STUDENT_UNPLACED.news', Object.keys(unassignedReasons)],
    ['PROJECT_CLOSED.news', Object.keys(closedReasons)],
  ] as const)('has words of its own in %s for each reason, in both languages', (key, reasons) => {
    const say = translatorOf({ en, fr });
    const others = { title: '', call: '', cohort: '', school: '', project: '' };
    const said = locales.flatMap((locale) =>
      [...reasons, 'ANYTHING_ELSE'].map((reason) => say(locale, key, { ...others, reason })),
    );

    expect(new Set(said).size).toBe(2 * (reasons.length + 1));
  });
});
