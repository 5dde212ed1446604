import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Project } from '#libs/projects/project.entity';
import { Cohort } from '#libs/schools/cohort.entity';

/** A project put before the students of a cohort. A project is offered to one cohort only. */
@Entity('project_offer')
@Index(['projectId'], { unique: true })
@Index(['cohortId'])
export class ProjectOffer extends StoredEntity {
  @Column('uuid')
  projectId: string;

  @ManyToOne(() => Project)
  @JoinColumn({ name: 'project_id' })
  project: Relation<Project>;

  @Column('uuid')
  cohortId: string;

  @ManyToOne(() => Cohort)
  @JoinColumn({ name: 'cohort_id' })
  cohort: Relation<Cohort>;
}
