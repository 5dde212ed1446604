import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { RosterImport } from '#libs/schools/roster-import.entity';

/** What an import may change of an enrolment. */
export type EnrolmentFactsOfFile = Pick<Enrolment, 'studentNumber' | 'skills' | 'term'>;

/** What an import did to one enrolment. Gone with the enrolment. */
@Entity('roster_import_line')
@Index(['importId'])
@Index(['enrolmentId'])
export class RosterImportLine extends StoredEntity {
  @Column('uuid')
  importId: string;

  @ManyToOne(() => RosterImport)
  @JoinColumn({ name: 'import_id' })
  import: Relation<RosterImport>;

  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => Enrolment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'enrolment_id' })
  enrolment: Relation<Enrolment>;

  /** As it was before; null for an enrolment that the import made. */
  @Column({ type: 'jsonb', nullable: true })
  before: EnrolmentFactsOfFile | null;

  /** As the import left it; null for an enrolment that the import made. */
  @Column({ type: 'jsonb', nullable: true })
  after: EnrolmentFactsOfFile | null;
}
