import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The inbox: an event that a consumer has already acted upon, written in the transaction of its effect. */
@Entity('processed_event')
export class ProcessedEvent {
  @PrimaryColumn('text')
  consumer: string;

  @PrimaryColumn('uuid')
  eventId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  processedAt: Date;
}
