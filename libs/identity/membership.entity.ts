import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import type { Role } from '#libs/identity/actor';
import { Organisation } from '#libs/identity/organisation.entity';
import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';

/** A person's role in an organisation, where needed within one scope of it (an Explorer's cohort). */
@Entity('membership')
@Index(['userId', 'organisationId', 'role', 'scopeId'], { unique: true })
@Index(['organisationId', 'role'])
export class Membership extends StoredEntity {
  @Column('uuid')
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  @Column('uuid')
  organisationId: string;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @Column('text')
  role: Role;

  /** What the role reaches: the organisation itself, or one part of it. */
  @Column('uuid')
  scopeId: string;
}
