import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { MentorProfile } from '#libs/mentors/mentor-profile.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Project } from '#libs/projects/project.entity';

/** The mentor whom a published run gave to one project; it counts in their capacity while the run is published. */
@Entity('mentor_assignment')
@Index(['runId', 'projectId'], { unique: true })
@Index(['projectId'])
@Index(['mentorId'])
export class MentorAssignment extends StoredEntity {
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

  @Column('uuid')
  mentorId: string;

  @ManyToOne(() => MentorProfile)
  @JoinColumn({ name: 'mentor_id' })
  mentor: Relation<MentorProfile>;
}
