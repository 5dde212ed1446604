import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import { StoredEntity } from '#libs/platform/database/stored-entity';

/** What a person has said about one optional kind of mail. Without a row, the person is written to. */
@Entity('notification_preference')
@Index(['userId', 'kind'], { unique: true })
export class NotificationPreference extends StoredEntity {
  @Column('uuid')
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  @Column('text')
  kind: NotificationKind;

  @Column('boolean')
  isWanted: boolean;
}
