import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { CallForProjects } from '#libs/calls/call.entity';
import type { NeedStatus } from '#libs/calls/need-submission-lifecycle';
import { Organisation } from '#libs/identity/organisation.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';

/** How a need serves the nonprofit: to run better, to carry its mission, or to grow. */
export const needTypes = ['FUNCTIONAL', 'INNOVATION', 'SCALE_UP', 'OTHER'] as const;
export type NeedType = (typeof needTypes)[number];

export const refusalReasons = [
  'OUT_OF_SCOPE',
  'NOT_GENERAL_INTEREST',
  'TOO_LARGE',
  'TOO_SMALL',
  'SOLUTION_EXISTS',
  'DIGITAL_NOT_NEEDED',
  'DATA_TOO_SENSITIVE',
  'NO_PLACE_LEFT',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** A nonprofit's need, submitted to a call for projects. */
@Entity('need_submission')
@Index(['callId', 'status'])
@Index(['organisationId'])
export class NeedSubmission extends StoredEntity {
  /** The receipt number that people quote on the phone. */
  @Column({ type: 'int', generated: 'increment', unique: true })
  number: number;

  @Column('uuid')
  callId: string;

  @ManyToOne(() => CallForProjects)
  @JoinColumn({ name: 'call_id' })
  call: Relation<CallForProjects>;

  @Column('uuid')
  organisationId: string;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @Column('text')
  title: string;

  @Column('text')
  problem: string;

  @Column('text')
  needType: NeedType;

  /** What was tried or weighed without digital means. No need is selected while this is empty. */
  @Column('text')
  nonDigitalAlternative: string;

  @Column('text')
  status: NeedStatus;

  @Column({ type: 'timestamptz', nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  refusalReason: RefusalReason | null;

  /** What the coordinator tells the nonprofit with the decision; a refusal never leaves without it. */
  @Column({ type: 'text', nullable: true })
  advice: string | null;
}
