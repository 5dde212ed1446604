import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { Organisation } from '#libs/identity/organisation.entity';
import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import type { CohortStatus } from '#libs/schools/cohort-lifecycle';

/** A class of students at a school who choose among the projects offered to them, led by one teacher. */
@Entity('cohort')
@Index(['schoolId'])
@Index(['teacherId'])
@Index(['preferencesCloseAt'], { where: "status = 'PREFERENCES_OPEN'" })
export class Cohort extends StoredEntity {
  @Column('uuid')
  schoolId: string;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'school_id' })
  school: Relation<Organisation>;

  @Column('uuid')
  teacherId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'teacher_id' })
  teacher: Relation<User>;

  @Column('text')
  name: string;

  /** As schools write it: `2026-2027`. */
  @Column('text')
  academicYear: string;

  /** IANA zone in which its deadlines are told; the school's own unless said otherwise. */
  @Column('text')
  timeZone: string;

  @Column('text')
  status: CohortStatus;

  /** When the preferences close by themselves; null when the teacher closes them by hand. */
  @Column({ type: 'timestamptz', nullable: true })
  preferencesCloseAt: Date | null;

  /** When the preferences were last opened. */
  @Column({ type: 'timestamptz', nullable: true })
  preferencesOpenedAt: Date | null;

  /** Why the preferences were last opened again. */
  @Column({ type: 'text', nullable: true })
  reopeningReason: string | null;
}
