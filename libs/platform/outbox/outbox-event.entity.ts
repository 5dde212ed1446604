import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A domain event, stored by the transaction that made it true, waiting to be turned into jobs. */
@Entity('outbox_event')
@Index(['sequence'], { where: 'relayed_at IS NULL' })
@Index(['relayedAt'], { where: 'acknowledged_at IS NULL' })
export class OutboxEvent {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'bigint', generated: 'increment', unique: true })
  sequence: string;

  @Column('text')
  name: string;

  @Column('uuid')
  subjectId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  occurredAt: Date;

  /** When its jobs reached the queue. */
  @Column({ type: 'timestamptz', nullable: true })
  relayedAt: Date | null;

  /** The jobs that have ended, done or given up. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  finishedJobs: string[];

  /** When the last of its jobs had ended: from then on a queue that lost everything would lose nothing of it. */
  @Column({ type: 'timestamptz', nullable: true })
  acknowledgedAt: Date | null;
}
