import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { User } from '#libs/identity/user.entity';
import type { MatchingOutcome } from '#libs/matching/outcome';
import type { MatchingProblem, Objective, PreviousMatching } from '#libs/matching/problem';
import type { RunKind, RunStatus } from '#libs/matching-runs/matching-run-lifecycle';
import type { RunDecision } from '#libs/matching-runs/run-decision';
import type { RunFailure } from '#libs/matching-runs/run-failure';
import type { RunWaiver } from '#libs/matching-runs/run-waiver';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Cohort } from '#libs/schools/cohort.entity';

/** Whether a re-match keeps the objective and then moves few people, or moves as few as it can above all. */
export type RematchPolicy = PreviousMatching['policy'];

/** Where the engine is, for people who wait; never for logic. */
export interface RunProgress {
  readonly phase: string;
  /** Parts of the problem that share nothing, of which so many are solved. */
  readonly componentsDone?: number;
  readonly components?: number;
}

/** One matching of a cohort's students to the projects it was offered, from the request to the publication. */
@Entity('matching_run')
@Index(['cohortId'])
@Index('uq_matching_run_active', ['cohortId'], {
  unique: true,
  where: "status IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'APPROVED') AND kind <> 'SIMULATION'",
})
@Index(['relaxedRunId'])
@Index(['previousRunId'])
@Index(['requestedById'])
@Index(['decidedById'])
export class MatchingRun extends StoredEntity {
  @Column('uuid')
  cohortId: string;

  @ManyToOne(() => Cohort)
  @JoinColumn({ name: 'cohort_id' })
  cohort: Relation<Cohort>;

  @Column('uuid')
  requestedById: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'requested_by_id' })
  requestedBy: Relation<User>;

  @Column({ type: 'text', default: 'ALLOCATION' })
  kind: RunKind;

  @Column('text')
  objective: Objective;

  /** Decides among equal optima. */
  @Column('int')
  seed: number;

  @Column('jsonb')
  decisions: readonly RunDecision[];

  /** The rules of projects that it leaves out. */
  @Column('jsonb', { default: () => "'[]'" })
  waivers: readonly RunWaiver[];

  /** The run without a solution from which it dropped one rule. */
  @Column({ type: 'uuid', nullable: true })
  relaxedRunId: string | null;

  @ManyToOne(() => MatchingRun, { nullable: true })
  @JoinColumn({ name: 'relaxed_run_id' })
  relaxedRun: Relation<MatchingRun> | null;

  /** Why it was asked for, where that needs saying. */
  @Column({ type: 'text', nullable: true })
  requestReason: string | null;

  /** The published run that it changes as little as it can; for a re-match alone. */
  @Column({ type: 'uuid', nullable: true })
  previousRunId: string | null;

  @ManyToOne(() => MatchingRun, { nullable: true })
  @JoinColumn({ name: 'previous_run_id' })
  previousRun: Relation<MatchingRun> | null;

  @Column({ type: 'text', nullable: true })
  policy: RematchPolicy | null;

  @Column('text')
  status: RunStatus;

  @Column({ type: 'jsonb', nullable: true })
  progress: RunProgress | null;

  /** What the engine was given, frozen when the run started, so that a resumed or replayed run is the same run. */
  @Column({ type: 'jsonb', nullable: true })
  snapshot: MatchingProblem | null;

  /** SHA-256, hexadecimal, of the snapshot. */
  @Column({ type: 'text', nullable: true })
  snapshotHash: string | null;

  @Column({ type: 'jsonb', nullable: true })
  outcome: MatchingOutcome | null;

  /** SHA-256, hexadecimal, of who is placed where and which projects run. */
  @Column({ type: 'text', nullable: true })
  resultHash: string | null;

  @Column({ type: 'text', nullable: true })
  engineVersion: string | null;

  /** The code of what went wrong. */
  @Column({ type: 'text', nullable: true })
  failure: RunFailure | null;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  decidedById: string | null;

  @ManyToOne(() => User, { nullable: true })
  @JoinColumn({ name: 'decided_by_id' })
  decidedBy: Relation<User> | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  rejectionReason: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;
}
