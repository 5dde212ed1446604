import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Cohort } from '#libs/schools/cohort.entity';
import type { EnrolmentStatus } from '#libs/schools/enrolment-lifecycle';

/** Why a student leaves a cohort. Coarse on purpose: nobody's health or family is written down here. */
export const withdrawalReasons = ['LEFT_SCHOOL', 'CHANGED_COURSE', 'ENROLLED_BY_MISTAKE', 'OTHER'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** A student's place in a cohort. */
@Entity('enrolment')
@Index(['cohortId', 'userId'], { unique: true })
@Index(['cohortId', 'studentNumber'], { unique: true, where: 'student_number IS NOT NULL' })
@Index(['userId'])
export class Enrolment extends StoredEntity {
  @Column('uuid')
  cohortId: string;

  @ManyToOne(() => Cohort)
  @JoinColumn({ name: 'cohort_id' })
  cohort: Relation<Cohort>;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  /** The school's own number for the student. */
  @Column({ type: 'text', nullable: true })
  studentNumber: string | null;

  @Column({ type: 'text', array: true })
  skills: string[];

  /** The part of the year in which the student is available; null when any will do. */
  @Column({ type: 'text', nullable: true })
  term: string | null;

  @Column('text')
  status: EnrolmentStatus;

  /** When the student was last invited. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  invitedAt: Date;

  @Column({ type: 'text', nullable: true })
  withdrawalReason: WithdrawalReason | null;
}
