import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';

/** The mail server says that a person's address does not exist. Gone with the first mail that it accepts again. */
@Entity('refused_address')
export class RefusedAddress {
  @PrimaryColumn('uuid')
  userId: string;

  @OneToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  /** The address that was refused; the person may have another one by now. */
  @Column('text')
  email: string;

  /** The words of the mail server. */
  @Column('text')
  answer: string;

  @Column('timestamptz')
  refusedAt: Date;
}
