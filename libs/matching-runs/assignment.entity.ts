import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import type { Counterfactual, HigherChoice, UnassignedReason } from '#libs/matching/outcome';
import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Project } from '#libs/projects/project.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';

/** What a published run says to one student: the place and its rank, or why there is none. Every student has one. */
@Entity('assignment')
@Index(['runId', 'enrolmentId'], { unique: true })
@Index(['enrolmentId'])
@Index(['projectId'])
export class Assignment extends StoredEntity {
  @Column('uuid')
  runId: string;

  @ManyToOne(() => MatchingRun)
  @JoinColumn({ name: 'run_id' })
  run: Relation<MatchingRun>;

  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment: Relation<Enrolment>;

  @Column({ type: 'uuid', nullable: true })
  projectId: string | null;

  @ManyToOne(() => Project, { nullable: true })
  @JoinColumn({ name: 'project_id' })
  project: Relation<Project> | null;

  /** 1 for a first choice; null without a place. */
  @Column({ type: 'int', nullable: true })
  rank: number | null;

  /** Why there is no place; null with one. */
  @Column({ type: 'text', nullable: true })
  reason: UnassignedReason | null;

  /** Why not each project that the student ranked higher: codes and counts, never a person. */
  @Column('jsonb')
  explanation: readonly HigherChoice[];

  /** What would have given a better place, if one more place would have. */
  @Column({ type: 'jsonb', nullable: true })
  counterfactual: Counterfactual | null;
}
