import { Check, Column, Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';

/** What an Enthusiast brings as a mentor, and how much of it. */
@Entity('mentor_profile')
@Check('ck_mentor_profile_capacity', 'capacity BETWEEN 0 AND 10')
export class MentorProfile extends StoredEntity {
  @Column('uuid', { unique: true })
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  @Column('text', { array: true })
  expertise: readonly string[];

  /** ISO 639-1: `fr`, `en`, … */
  @Column('text', { array: true })
  languages: readonly string[];

  /** How many projects at once. */
  @Column('int')
  capacity: number;

  /** The organisations whose projects this person must not mentor. */
  @Column('uuid', { array: true })
  conflicts: readonly string[];

  /** No new project is proposed meanwhile. */
  @Column('boolean')
  isPaused: boolean;
}
