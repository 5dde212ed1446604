import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Project } from '#libs/projects/project.entity';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';

/** One project on a ballot. */
@Entity('preference_item')
@Index(['ballotId', 'projectId'], { unique: true })
@Index(['projectId'])
export class PreferenceItem extends StoredEntity {
  @Column('uuid')
  ballotId: string;

  @ManyToOne(() => PreferenceBallot)
  @JoinColumn({ name: 'ballot_id' })
  ballot: Relation<PreferenceBallot>;

  @Column('uuid')
  projectId: string;

  @ManyToOne(() => Project)
  @JoinColumn({ name: 'project_id' })
  project: Relation<Project>;

  /** 1 is the first choice; equal ranks are a tie; no rank is skipped. */
  @Column('int')
  rank: number;
}
