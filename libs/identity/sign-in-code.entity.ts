import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';

/**
 * A request to sign in. The code and the link are made when the mail leaves, and only their hashes are kept. A request
 * for an address that nobody has is written like any other, so that both take the same time; it leads to no mail.
 */
@Entity('sign_in_code')
@Index(['userId'])
@Index(['createdAt'], { where: 'user_id IS NULL' })
export class SignInCode extends StoredEntity {
  @Column({ type: 'uuid', nullable: true })
  userId: string | null;

  @ManyToOne(() => User, { nullable: true })
  @JoinColumn({ name: 'user_id' })
  user: Relation<User> | null;

  @Column({ type: 'text', nullable: true })
  codeHash: string | null;

  @Column({ type: 'text', nullable: true, unique: true })
  linkHash: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  expiresAt: Date | null;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
