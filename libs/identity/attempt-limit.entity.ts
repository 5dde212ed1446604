import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in the present window. Kept here, so that a restart of the api forgets nothing. */
@Entity('attempt_limit')
@Index(['endsAt'])
export class AttemptLimit {
  /** The name of the limit, and the hash of whom it counts: no address of a person or machine is kept. */
  @PrimaryColumn('text')
  key: string;

  @Column('int')
  attempts: number;

  @Column('timestamptz')
  endsAt: Date;
}
