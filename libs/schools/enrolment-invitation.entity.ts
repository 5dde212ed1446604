import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';

import { Enrolment } from '#libs/schools/enrolment.entity';

/** The one living invitation of an enrolment: whoever bears its token may claim that place and no other, once. */
@Entity('enrolment_invitation')
export class EnrolmentInvitation {
  @PrimaryColumn('uuid')
  enrolmentId: string;

  @OneToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment: Relation<Enrolment>;

  @Column('text', { unique: true })
  tokenHash: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
