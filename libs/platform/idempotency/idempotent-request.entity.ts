import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A creating request that a caller named by a key of its own, so that a repeated send makes nothing twice. */
@Entity('idempotent_request')
export class IdempotentRequest {
  @PrimaryColumn('text')
  callerId: string;

  @PrimaryColumn('text')
  key: string;

  @Column('text')
  operation: string;

  /** SHA-256 of the arguments, to tell a retry from a key used again for something else. */
  @Column('text')
  inputHash: string;

  @Column({ type: 'uuid', nullable: true })
  resultId: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
