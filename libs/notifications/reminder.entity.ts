import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { ReminderEvent } from '#libs/notifications/notifications.events';

/** A reminder whose time has come: the row is what keeps it from being sent twice. */
@Entity('reminder')
export class Reminder {
  @PrimaryColumn('text')
  name: ReminderEvent;

  /** The need, the cohort, the enrolment. */
  @PrimaryColumn('uuid')
  subjectId: string;

  /** The instant that it is about and the distance from it, so that a moved deadline has reminders of its own. */
  @PrimaryColumn('text')
  occasion: string;

  @Column('timestamptz')
  dueAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  claimedAt: Date;
}
