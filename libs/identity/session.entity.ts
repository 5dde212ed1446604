import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';

/** A signed-in device. The bearer token is given once; the table keeps its SHA-256. */
@Entity('session')
@Index(['userId'])
export class Session extends StoredEntity {
  @Column('uuid')
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  @Column('text', { unique: true })
  tokenHash: string;

  /** What the browser called itself, for a person to recognise their devices by. */
  @Column({ type: 'text', nullable: true })
  device: string | null;

  @Column('timestamptz')
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
