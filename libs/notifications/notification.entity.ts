import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import type { NotificationStatus } from '#libs/notifications/notification-lifecycle';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import type { Locale } from '#libs/platform/i18n/locale';

/** One mail to one person about one event. The row is the delivery log. */
@Entity('notification')
@Index(['userId'])
@Index(['status'])
export class Notification extends StoredEntity {
  /** The domain event that it tells. */
  @Column('uuid')
  eventId: string;

  /** What the mail is about: the need, the project, the sign-in request. */
  @Column('uuid')
  aboutId: string;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  @Column('text')
  kind: NotificationKind;

  @Column('text')
  locale: Locale;

  /** IANA zone in which the mail tells times. */
  @Column('text')
  timeZone: string;

  /** One event tells one person one thing once, however often it is planned. */
  @Column('text', { unique: true })
  dedupeKey: string;

  @Column('text')
  status: NotificationStatus;

  /** Made at planning and kept through every attempt, so that a mail sent twice is recognisable as one. */
  @Column('text')
  messageId: string;

  /** The address at planning, or at the last resend. */
  @Column('text', { name: 'recipient_email' })
  to: string;

  /** The mail as it leaves, rendered once at planning. Null for a mail that carries a secret: made when it leaves. */
  @Column({ type: 'text', nullable: true })
  subject: string | null;

  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column({ type: 'text', nullable: true })
  html: string | null;

  /** The secret of the link that ends mails of this kind; only optional kinds have one. */
  @Column({ type: 'text', nullable: true, unique: true })
  unsubscribeToken: string | null;

  /** Tries since planning, or since the last resend. */
  @Column({ type: 'int', default: 0 })
  attempts: number;

  /** When the present or last try began; it marks that try. */
  @Column({ type: 'timestamptz', nullable: true })
  sendingAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Column({ type: 'text', nullable: true })
  lastError: string | null;

  @Column({ type: 'boolean', default: false })
  isPermanentFailure: boolean;

  /** How often it went out again because a sender died with it in hand: each time, a duplicate is possible. */
  @Column({ type: 'int', default: 0 })
  resentAfterCrash: number;
}
