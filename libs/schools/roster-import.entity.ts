import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Cohort } from '#libs/schools/cohort.entity';

/** An import of a roster that changed something, kept so that it can be undone. */
@Entity('roster_import')
@Index(['cohortId'])
export class RosterImport extends StoredEntity {
  @Column('uuid')
  cohortId: string;

  @ManyToOne(() => Cohort)
  @JoinColumn({ name: 'cohort_id' })
  cohort: Relation<Cohort>;

  @Column('uuid')
  importedById: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'imported_by_id' })
  importedBy: Relation<User>;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt: Date | null;
}
