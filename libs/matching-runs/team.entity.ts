import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Project } from '#libs/projects/project.entity';

/** The students whom a published run gave to one project. */
@Entity('team')
@Index(['runId', 'projectId'], { unique: true })
@Index(['projectId'])
export class Team extends StoredEntity {
  @Column('uuid')
  runId: string;

  @ManyToOne(() => MatchingRun)
  @JoinColumn({ name: 'run_id' })
  run: Relation<MatchingRun>;

  @Column('uuid')
  projectId: string;

  @ManyToOne(() => Project)
  @JoinColumn({ name: 'project_id' })
  project: Relation<Project>;
}
