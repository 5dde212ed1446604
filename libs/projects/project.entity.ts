import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { NeedSubmission } from '#libs/calls/need-submission.entity';
import { Organisation } from '#libs/identity/organisation.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import type { ProjectStatus } from '#libs/projects/project-lifecycle';
import type { DigitalCause, TechKind } from '#libs/projects/taxonomy';

/** So many people of the team must have the skill. */
export interface RequiredSkill {
  readonly skill: string;
  readonly count: number;
}

/** What a project asks of a mentor. */
export interface ProjectMentorNeed {
  /** Whether the project only runs with one. */
  readonly isRequired: boolean;
  /** The mentor has at least one of these; none: any. */
  readonly expertise: readonly string[];
  /** The mentor speaks all of these, by their two letters. */
  readonly languages: readonly string[];
}

/** A framed need, as students read it and choose it. */
@Entity('project')
@Check('ck_project_team_size', 'min_team_size BETWEEN 1 AND max_team_size AND max_team_size <= 20')
@Check('ck_project_sdgs', 'cardinality(sdgs) <= 3 AND 1 <= ALL (sdgs) AND 17 >= ALL (sdgs)')
@Index(['organisationId'])
@Index(['status'])
export class Project extends StoredEntity {
  /** The reference that people quote, and that a ballot on paper or in a spreadsheet names. */
  @Column({ type: 'int', generated: 'increment', unique: true })
  number: number;

  @Column('uuid', { unique: true })
  needId: string;

  @ManyToOne(() => NeedSubmission)
  @JoinColumn({ name: 'need_id' })
  need: Relation<NeedSubmission>;

  /** The nonprofit that will use the result. */
  @Column('uuid')
  organisationId: string;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** With fewer students the project does not run. */
  @Column('int')
  minTeamSize: number;

  @Column('int')
  maxTeamSize: number;

  @Column('jsonb')
  requiredSkills: readonly RequiredSkill[];

  /** null: the project takes no mentor. */
  @Column({ type: 'jsonb', nullable: true })
  mentorNeed: ProjectMentorNeed | null;

  @Column('text', { array: true })
  techKinds: readonly TechKind[];

  @Column('text', { array: true })
  digitalCauses: readonly DigitalCause[];

  /** Sustainable Development Goals of the United Nations, by number. */
  @Column('int', { array: true })
  sdgs: readonly number[];

  /** The terms in which the project can be done; empty: any. */
  @Column('text', { array: true })
  terms: readonly string[];

  @Column('text')
  status: ProjectStatus;

  /** When it was last offered to students. */
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  /** Where a project on hold returns to. */
  @Column({ type: 'text', nullable: true })
  heldFrom: ProjectStatus | null;
}
