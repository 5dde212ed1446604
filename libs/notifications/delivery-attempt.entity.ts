import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { Notification } from '#libs/notifications/notification.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';

/** SENT: the server accepted the mail. REFUSED: it never will. RETRY: it may later. */
export type DeliveryOutcome = 'SENT' | 'REFUSED' | 'RETRY';

/** One conversation with the mail server, as it ended. */
@Entity('delivery_attempt')
@Index(['notificationId'])
export class DeliveryAttempt extends StoredEntity {
  @Column('uuid')
  notificationId: string;

  @ManyToOne(() => Notification)
  @JoinColumn({ name: 'notification_id' })
  notification: Relation<Notification>;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  outcome: DeliveryOutcome;

  @Column({ type: 'text', nullable: true })
  error: string | null;
}
