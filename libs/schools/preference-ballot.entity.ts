import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Enrolment } from '#libs/schools/enrolment.entity';

export const ballotSources = ['EXPLORER', 'IMPORT'] as const;
/** Who wrote the ballot: the Explorer, or the teacher from a file. */
export type BallotSource = (typeof ballotSources)[number];

/** What a student wishes, as last submitted. One without items says: no wish. */
@Entity('preference_ballot')
@Index(['enrolmentId'], { unique: true })
export class PreferenceBallot extends StoredEntity {
  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment: Relation<Enrolment>;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('text')
  source: BallotSource;
}
